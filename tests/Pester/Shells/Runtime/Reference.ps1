# What a live object says of another one: more than a text in the shell itself, and its text after remoting.
class ProductReference {
    [string] $Name
    [string] $DistinguishedName

    ProductReference([string] $name, [string] $distinguishedName) {
        $this.Name = $name
        $this.DistinguishedName = $distinguishedName
    }

    [string] ToString() { return $this.Name }
}
