using System.Reflection;
using Xunit;

namespace UmLync.Connectors.Tests;

public class AssemblyTests
{
    [Fact]
    public void References_Connectors_KnowNoPowerShell()
    {
        AssemblyName[] references = Assembly.Load("UmLync.Connectors").GetReferencedAssemblies();

        Assert.DoesNotContain(references, reference => reference.Name == "System.Management.Automation");
    }
}
