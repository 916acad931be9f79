using System.Runtime.InteropServices;

namespace Nameplate.Engine.Simulation;

/// <summary>Native memory, aligned to a cache line and freed with its handle.</summary>
/// <remarks>
/// Large buffers ask Linux for large pages. A tile touches every column and month, some thousand places a stride apart: with pages of 4 KB
/// the processor would look up an address for almost each of them, and the kernel would hand out tens of thousands of pages one by one.
/// Speed only; where the wish is refused, nothing is lost. The last large buffer that was freed waits for a run of the same size, as when
/// scenarios are compared: a tenth of a run's time goes into clearing pages that are new to the process.
/// </remarks>
internal sealed unsafe partial class NativeBuffer : SafeHandle
{
    private const nuint CacheLine = 64;
    private const nuint LargePage = 2 << 20;
    private const int UseLargePages = 14;

    private static Block? _spare;

    private readonly nuint _taken;

    public NativeBuffer(nuint bytes)
        : base(0, ownsHandle: true)
    {
        bool isLarge = bytes >= LargePage / 4;
        nuint alignment = isLarge ? LargePage : CacheLine;
        _taken = (bytes + CacheLine + alignment - 1) & ~(alignment - 1);
        Bytes = bytes;
        SetHandle(isLarge ? TakeLarge(_taken) : (nint)NativeMemory.AlignedAlloc(_taken, alignment));
    }

    /// <summary>What was asked for.</summary>
    public nuint Bytes { get; }

    public override bool IsInvalid => handle == 0;

    public byte* Begin => (byte*)handle;

    public void Clear() => NativeMemory.Clear(Begin, Bytes);

    protected override bool ReleaseHandle()
    {
        Free(_taken >= LargePage ? Interlocked.Exchange(ref _spare, new Block(handle, _taken)) : new Block(handle, _taken));
        return true;
    }

    /// <summary>The spare block if it has the size, else a new one; a spare of another size is freed first, so that there are never both.</summary>
    private static nint TakeLarge(nuint bytes)
    {
        Block? spare = Interlocked.Exchange(ref _spare, null);
        if (spare?.Bytes == bytes)
        {
            return spare.Address;
        }

        Free(spare);
        nint address = (nint)NativeMemory.AlignedAlloc(bytes, LargePage);
        if (OperatingSystem.IsLinux())
        {
            _ = Advise(address, bytes, UseLargePages);
        }

        return address;
    }

    private static void Free(Block? block)
    {
        if (block is not null)
        {
            NativeMemory.AlignedFree((void*)block.Address);
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nuint length, int advice);

    private sealed record Block(nint Address, nuint Bytes);
}
