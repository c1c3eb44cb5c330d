using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using UmLync.Text;
using Xunit;

namespace UmLync.Tests.Repository;

/// <summary>The domain is values and functions over them: it cannot reach a file, a network, a clock or PowerShell.</summary>
public class DomainTests
{
    private static readonly Assembly Domain = typeof(Message).Assembly;

    // What the compiler writes for every method that yields.
    private const string Iterators = "System.Environment.get_CurrentManagedThreadId";

    // A namespace stands for all below it. Paths, streams in memory, addresses and certificates given as bytes are values;
    // the line end of the machine is not, because the same plan would be another file elsewhere.
    private static readonly string[] Forbidden =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.FileSystemInfo", "System.IO.FileSystemWatcher",
        "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.DriveInfo", "System.IO.Pipes", "System.IO.RandomAccess",
        "System.IO.IsolatedStorage", "System.IO.MemoryMappedFiles",
        "System.Net.Dns", "System.Net.Http", "System.Net.HttpWebRequest", "System.Net.Mail", "System.Net.NetworkInformation",
        "System.Net.Security", "System.Net.Sockets", "System.Net.WebClient", "System.Net.WebRequest", "System.Net.WebSockets",
        "System.DirectoryServices", "System.Management", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch",
        "System.Console", "System.Random", "System.Environment", "System.TimeProvider", "System.Threading.Thread", "System.Threading.Timer",
        "System.Security.Cryptography.X509Certificates.X509Store", "Microsoft.Win32",
    ];

    [Fact]
    public void References_OfTheDomain_ReachNothingOutside()
    {
        using PEReader image = new(File.OpenRead(Domain.Location));
        MetadataReader metadata = image.GetMetadataReader();

        Contract.Holds("The domain references no PowerShell, network, file or clock API.",
            from handle in metadata.MemberReferences
            let member = metadata.GetMemberReference(handle)
            where member.Parent.Kind == HandleKind.TypeReference
            let type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent)
            let name = $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}"
            where Forbidden.Any(forbidden => name.StartsWith(forbidden + ".", StringComparison.Ordinal)) && name != Iterators
            select name);
    }

    [Fact]
    public void AssemblyReferences_OfTheDomain_AreTheBaseLibrary() =>
        Contract.Holds("The domain knows only the base class library.",
            Domain.GetReferencedAssemblies().Select(reference => reference.Name!)
                .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("System.Management", StringComparison.Ordinal)));

    [Fact]
    public void PublicProperties_OfTheDomain_HaveNoSetter() =>
        Contract.Holds("What the domain publishes cannot be changed after it was made.",
            from type in Domain.GetExportedTypes()
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } setter && !IsInit(setter)
            select $"{type.FullName}.{property.Name}");

    [Fact]
    public void PublicFields_OfTheDomain_AreReadOnly() =>
        Contract.Holds("The domain publishes no field that can be changed.",
            from type in Domain.GetExportedTypes()
            from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where field is { IsInitOnly: false, IsLiteral: false, IsSpecialName: false }
            select $"{type.FullName}.{field.Name}");

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
