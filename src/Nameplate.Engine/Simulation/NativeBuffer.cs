using System.Runtime.InteropServices;

namespace Nameplate.Engine.Simulation;

/// <summary>Native memory, aligned to a cache line and freed with its handle.</summary>
internal sealed unsafe class NativeBuffer : SafeHandle
{
    private const nuint CacheLine = 64;

    public NativeBuffer(nuint bytes)
        : base(0, ownsHandle: true)
    {
        SetHandle((nint)NativeMemory.AlignedAlloc(bytes + CacheLine, CacheLine));
        Bytes = bytes;
    }

    public nuint Bytes { get; }

    public override bool IsInvalid => handle == 0;

    public byte* Begin => (byte*)handle;

    public void Clear() => NativeMemory.Clear(Begin, Bytes);

    protected override bool ReleaseHandle()
    {
        NativeMemory.AlignedFree((void*)handle);
        return true;
    }
}
