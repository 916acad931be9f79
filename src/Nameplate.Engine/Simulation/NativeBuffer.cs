using System.Runtime.InteropServices;

namespace Nameplate.Engine.Simulation;

/// <summary>Zeroed native memory, aligned to a cache line and freed with its handle.</summary>
internal sealed unsafe class NativeBuffer : SafeHandle
{
    private const nuint CacheLine = 64;

    public NativeBuffer(nuint bytes)
        : base(0, ownsHandle: true)
    {
        void* memory = NativeMemory.AlignedAlloc(bytes + CacheLine, CacheLine);
        NativeMemory.Clear(memory, bytes + CacheLine);
        SetHandle((nint)memory);
    }

    public override bool IsInvalid => handle == 0;

    public byte* Begin => (byte*)handle;

    protected override bool ReleaseHandle()
    {
        NativeMemory.AlignedFree((void*)handle);
        return true;
    }
}
