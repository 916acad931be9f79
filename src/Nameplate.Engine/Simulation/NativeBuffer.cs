using System.Runtime.InteropServices;

namespace Nameplate.Engine.Simulation;

/// <summary>Native memory, aligned to a cache line and freed with its handle.</summary>
/// <remarks>
/// Large buffers ask Linux for large pages. A tile touches every column and month, some thousand places a stride apart: with pages of 4 KB
/// the processor would look up an address for almost each of them, and the kernel would hand out tens of thousands of pages one by one.
/// Speed only; where the wish is refused, nothing is lost.
/// </remarks>
internal sealed unsafe partial class NativeBuffer : SafeHandle
{
    private const nuint CacheLine = 64;
    private const nuint LargePage = 2 << 20;
    private const int UseLargePages = 14;

    public NativeBuffer(nuint bytes)
        : base(0, ownsHandle: true)
    {
        nuint alignment = bytes >= LargePage / 4 ? LargePage : CacheLine;
        nuint taken = (bytes + CacheLine + alignment - 1) & ~(alignment - 1);
        SetHandle((nint)NativeMemory.AlignedAlloc(taken, alignment));
        Bytes = bytes;
        if (alignment == LargePage && OperatingSystem.IsLinux())
        {
            _ = Advise(handle, taken, UseLargePages);
        }
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

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nuint length, int advice);
}
