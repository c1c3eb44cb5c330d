# Dot-sourced: whether a secret stands somewhere, in plain or in the forms in which programs write what they were given.

function Get-CanaryForm([string] $Secret) {
    # As UTF-8 and UTF-16, each in plain, in hexadecimal, and in base64 at each of the three places where it may begin.
    foreach ($encoding in [Text.Encoding]::UTF8, [Text.Encoding]::Unicode) {
        $bytes = $encoding.GetBytes($Secret)
        [Text.Encoding]::Latin1.GetString($bytes)
        [Convert]::ToHexString($bytes)
        foreach ($before in 0..2) {
            $text = [Convert]::ToBase64String([byte[]]@([byte[]]::new($before) + $bytes))
            $first = [Math]::Ceiling($before * 8 / 6)
            $whole = [Math]::Floor(($before + $bytes.Length) * 8 / 6)
            $text.Substring($first, $whole - $first)
        }
    }
}

function Find-Canary([string] $Text, [System.Collections.IDictionary] $Secrets) {
    # The names of the secrets that the text (bytes as Latin-1) holds.
    foreach ($name in $Secrets.Keys) {
        $found = Get-CanaryForm $Secrets[$name] | Where-Object { $Text.Contains($_, [StringComparison]::OrdinalIgnoreCase) }
        if ($found) { $name }
    }
}

function Find-CanaryInFolder([string] $Folder, [System.Collections.IDictionary] $Secrets) {
    # "secret in file", for every file below the folder, by its content and its name.
    foreach ($file in Get-ChildItem -LiteralPath $Folder -File -Recurse -Force) {
        $content = [Text.Encoding]::Latin1.GetString([IO.File]::ReadAllBytes($file.FullName))
        Find-Canary "$($file.FullName)`n$content" $Secrets | ForEach-Object { "$_ in $($file.FullName.Substring($Folder.Length))" }
    }
}

function Get-ProcessText([int] $Id) {
    # What everybody sees of all processes, and what their owner sees of one and of those that it started.
    $family = [System.Collections.Generic.HashSet[int]]@($Id)
    $processes = Get-ChildItem /proc -Directory | Where-Object Name -Match '^\d+$' | Sort-Object { [int]$_.Name }
    foreach ($process in $processes) {
        try {
            $stat = [IO.File]::ReadAllText("$($process.FullName)/stat")
            if ($family.Contains([int]($stat.Substring($stat.LastIndexOf(')') + 2).Split(' ')[1]))) { $null = $family.Add([int]$process.Name) }
            [Text.Encoding]::Latin1.GetString([IO.File]::ReadAllBytes("$($process.FullName)/cmdline"))
            if ($family.Contains([int]$process.Name)) { [Text.Encoding]::Latin1.GetString([IO.File]::ReadAllBytes("$($process.FullName)/environ")) }
        }
        catch [IO.IOException], [UnauthorizedAccessException] {
            # It has ended in the meantime.
        }
    }
}
