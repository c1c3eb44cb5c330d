using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace UmLync.Tests.Repository.Shipped;

/// <summary>An assembly as it is shipped, read as data: no code of it runs, and what it references need not be here.</summary>
internal sealed class ShippedAssembly : IDisposable
{
    private static readonly Dictionary<ushort, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => unchecked((ushort)code.Value));

    private readonly PEReader _image;
    private readonly MetadataReader _metadata;

    private ShippedAssembly(string path)
    {
        File = path;
        _image = new PEReader(System.IO.File.OpenRead(path));
        _metadata = _image.GetMetadataReader();
    }

    /// <summary>The path from the top of the repository.</summary>
    public string File { get; }

    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>The assemblies that it references, with their versions.</summary>
    public IReadOnlyList<AssemblyName> References =>
        [.. _metadata.AssemblyReferences.Select(handle => _metadata.GetAssemblyReference(handle).GetAssemblyName())];

    /// <summary>The full names of the types that it references in other assemblies.</summary>
    public IReadOnlyList<string> ReferencedTypes => [.. _metadata.TypeReferences.Select(handle => NameOf(_metadata.GetTypeReference(handle)))];

    /// <summary>The assemblies of a folder of the repository and, by default, of those below it: what the build of the solution left there.</summary>
    public static IReadOnlyList<ShippedAssembly> In(string folder, SearchOption depth = SearchOption.AllDirectories) =>
        Directory.Exists(WorkingTree.PathOf(folder))
            ? [.. Directory.EnumerateFiles(WorkingTree.PathOf(folder), "*.dll", depth).Order(StringComparer.Ordinal).Select(file => new ShippedAssembly(file))]
            : throw new DirectoryNotFoundException($"There is no {folder}: build UmLync.Module.sln.");

    /// <summary>Every use of a member of another assembly in the code: by which type, and which member as <c>Type.Member</c>.</summary>
    public IEnumerable<(string By, string Member)> Uses()
    {
        foreach (TypeDefinition type in _metadata.TypeDefinitions.Select(_metadata.GetTypeDefinition))
        {
            string by = NameOf(type);
            foreach (MethodDefinition method in type.GetMethods().Select(_metadata.GetMethodDefinition).Where(method => method.RelativeVirtualAddress > 0))
            {
                foreach (MemberReference member in Members(_image.GetMethodBody(method.RelativeVirtualAddress).GetILReader()))
                {
                    if (member.Parent.Kind == HandleKind.TypeReference)
                    {
                        yield return (by, NameOf(_metadata.GetTypeReference((TypeReferenceHandle)member.Parent)) + "." + _metadata.GetString(member.Name));
                    }
                }
            }
        }
    }

    public void Dispose() => _image.Dispose();

    public override string ToString() => Path.GetRelativePath(WorkingTree.Root, File).Replace('\\', '/');

    // ECMA-335, partition III, 1.2: an instruction is one byte, or FE and one, and then its operand.
    private IEnumerable<MemberReference> Members(BlobReader code)
    {
        while (code.RemainingBytes > 0)
        {
            ushort value = code.ReadByte();
            OpCode instruction = Codes[value == 0xFE ? (ushort)(0xFE00 | code.ReadByte()) : value];
            switch (instruction.OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok:
                    EntityHandle handle = (EntityHandle)MetadataTokens.Handle(code.ReadInt32());
                    if (handle.Kind == HandleKind.MethodSpecification)
                    {
                        handle = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
                    }

                    if (handle.Kind == HandleKind.MemberReference)
                    {
                        yield return _metadata.GetMemberReference((MemberReferenceHandle)handle);
                    }

                    break;
                case OperandType.InlineSwitch:
                    int targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                default:
                    code.Offset += SizeOf(instruction.OperandType);
                    break;
            }
        }
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    // What the compiler makes of iterators and lambdas lies within the type that was written.
    private string NameOf(TypeDefinition type)
    {
        while (!type.GetDeclaringType().IsNil)
        {
            type = _metadata.GetTypeDefinition(type.GetDeclaringType());
        }

        return _metadata.GetString(type.Namespace) + "." + _metadata.GetString(type.Name);
    }

    private string NameOf(TypeReference type)
    {
        string name = _metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? NameOf(_metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope)) + "+" + name
            : _metadata.GetString(type.Namespace) + "." + name;
    }
}
