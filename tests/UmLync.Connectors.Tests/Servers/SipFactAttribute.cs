using System;
using Xunit;

namespace UmLync.Connectors.Tests.Servers;

/// <summary>A test against the SIP servers; where they cannot be had it is skipped, and the test run says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SipFactAttribute : FactAttribute
{
    public SipFactAttribute() => Skip = SipServers.WhyNot;
}
