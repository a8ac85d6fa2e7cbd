using System.Runtime.InteropServices;

namespace KafkaTyped.Testing.Native;

/// <summary>A mock cluster with the client that it lives on. A call that runs keeps both alive.</summary>
internal sealed class MockClusterHandle : SafeHandle
{
    private readonly nint _client;

    private MockClusterHandle(nint client, nint cluster)
        : base(invalidHandleValue: 0, ownsHandle: true)
    {
        _client = client;
        SetHandle(cluster);
    }

    public override bool IsInvalid => handle == 0;

    public static MockClusterHandle Create(int brokers)
    {
        (nint client, nint cluster) = MockClusterMethods.Create(brokers);
        return new MockClusterHandle(client, cluster);
    }

    protected override bool ReleaseHandle()
    {
        MockClusterMethods.Destroy(_client, handle);
        return true;
    }
}
