BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')
    $samples = Join-Path $root 'tests/UmLync.Connectors.Tests/Data/symptoms'

    function New-Event([int] $Id, [string] $ProviderName = 'MSExchange Unified Messaging', [string] $LogName = 'Application') {
        # What Get-WinEvent gives, as it comes out of a remote session.
        [pscustomobject]@{ Id = $Id; ProviderName = $ProviderName; LogName = $LogName; MachineName = 'EX01'; Message = '-' }
    }
}

Describe 'Resolve-UmLyncSymptom' {
    It 'takes events as objects and ranks their causes' -Tag 'M6' {
        $causes = (New-Event 1400), (New-Event 1344) | Resolve-UmLyncSymptom
        $causes[0].CauseId | Should -Be 'UmCertificateIsWildcard'
        $causes[0].Source.ToString() | Should -Be 'E.2 row 5 [F]'
        $causes[0].Likelihood | Should -Be 'Strong'
        $causes[0].Fix.ToString() | Should -BeLike '*FQDN of the server*'
        $causes.Place | Should -Be @(1..$causes.Count)
        $causes[0].Symptoms[0].Evidence | Should -BeLike 'pipeline:*EX01*'
    }

    It 'takes a text line by line, in Spanish and Chinese too' -ForEach @(
        @{ Lines = 'The call failed: Incompatible security', 'setting.' }
        @{ Lines = , ('configuraci' + [char]0xF3 + 'n de seguridad no compatible') }
        @{ Lines = , (-join [char[]](0x4E0D, 0x517C, 0x5BB9, 0x7684, 0x5B89, 0x5168, 0x8BBE, 0x7F6E)) }
    ) {
        ($Lines | Resolve-UmLyncSymptom)[0].CauseId | Should -Be 'SecurityDoesNotFit'
    }

    It 'takes what cmdlets give' {
        $shown = [pscustomobject]@{ Name = 'Redmond'; VoIPSecurity = 'SIPSecured' }, [pscustomobject]@{ Identity = 'Global'; EncryptionLevel = 'RequireEncryption' }
        ($shown | Resolve-UmLyncSymptom).CauseId | Should -Be 'SecurityDoesNotFit'
        $shown[0] | Resolve-UmLyncSymptom | Should -BeNullOrEmpty
    }

    It 'takes files by path and from the pipeline' {
        $file = Join-Path $samples 'en-sfb2019-answers.txt'
        (Resolve-UmLyncSymptom $file)[0].CauseId | Should -Be 'ContactIsOnSfb2019'
        (Get-Item $file | Resolve-UmLyncSymptom)[0].CauseId | Should -Be 'ContactIsOnSfb2019'
    }

    It 'takes what Export-Clixml wrote' {
        $file = Join-Path $TestDrive 'events.xml'
        New-Event 1175 | Export-Clixml -LiteralPath $file
        (Resolve-UmLyncSymptom $file).CauseId | Should -Be 'NamesShareAddress'
    }

    It 'calls event 112 good, and its absence after a sign-in a symptom' {
        New-Event 112 'MSExchange OWA' | Resolve-UmLyncSymptom -OwaSignIn | Should -BeNullOrEmpty
        (New-Event 112 'MSExchange OWA' | Resolve-UmLyncSymptom -IncludeHarmless).Symptom.Id | Should -Be 'GoodOwaImStarted'
        New-Event 65 'MSExchange OWA' | Resolve-UmLyncSymptom | Should -BeNullOrEmpty
        (New-Event 65 'MSExchange OWA' | Resolve-UmLyncSymptom -OwaSignIn)[0].Fix.ToString() | Should -BeLike '*SIPStack*all levels and all flags*'
    }

    It 'goes on after a file that cannot be read' {
        $file = Join-Path $samples 'en-dns.txt'
        $causes = Resolve-UmLyncSymptom (Join-Path $TestDrive 'missing.csv'), $file -ErrorVariable problems -ErrorAction SilentlyContinue
        $causes.CauseId | Should -Be 'NameDoesNotResolve'
        $problems.FullyQualifiedErrorId | Should -BeLike 'FileIsMissing,*'
    }

    It 'refuses an event log in its own form and says how to export it' {
        $file = Join-Path $TestDrive 'Application.evtx'
        [IO.File]::WriteAllBytes($file, [Text.Encoding]::ASCII.GetBytes("ElfFile`0xxxx"))
        Resolve-UmLyncSymptom $file -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems.FullyQualifiedErrorId | Should -BeLike 'FileIsNoText,*'
        $problems.ErrorDetails.RecommendedAction | Should -BeLike '*Export-Clixml*'
    }

    It 'writes nothing where nothing is wrong' {
        'all is well', $null, '' | Resolve-UmLyncSymptom | Should -BeNullOrEmpty
    }
}
