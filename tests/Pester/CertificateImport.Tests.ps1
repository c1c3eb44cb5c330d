# A PFX on servers that do not have it: docs/domain.md J.6, C.5, H 14. The contract of Import-ExchangeCertificate is that of
# Microsoft's reference: bytes and a secure string.
BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')
    . (Join-Path $PSScriptRoot 'Shells/Support/Shells.ps1')

    $first = 'atl-ex-001.litwareinc.com'
    $second = 'atl-ex-002.litwareinc.com'
    $secret = "Kanarienvogel$([guid]::NewGuid().ToString('N').Substring(0, 12))"
    $password = ConvertTo-SecureString $secret -AsPlainText -Force

    function New-Pfx([string] $Path, [string[]] $Name, [switch] $WithoutKey) {
        # Issued by an authority, for the given names; the file's thumbprint.
        $moment = [datetimeoffset]'2025-10-01Z'
        $hash = [Security.Cryptography.HashAlgorithmName]::SHA256
        $padding = [Security.Cryptography.RSASignaturePadding]::Pkcs1
        $authority = [Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=Litware CA', [Security.Cryptography.RSA]::Create(2048), $hash, $padding)
        $authority.CertificateExtensions.Add([Security.Cryptography.X509Certificates.X509BasicConstraintsExtension]::new($true, $false, 0, $true))
        $issuer = $authority.CreateSelfSigned($moment, $moment.AddYears(9))
        $key = [Security.Cryptography.RSA]::Create(2048)
        $request = [Security.Cryptography.X509Certificates.CertificateRequest]::new("CN=$($Name[0])", $key, $hash, $padding)
        $names = [Security.Cryptography.X509Certificates.SubjectAlternativeNameBuilder]::new()
        foreach ($entry in $Name) { $names.AddDnsName($entry) }
        $request.CertificateExtensions.Add($names.Build($false))
        $signed = $request.Create($issuer, $moment, $moment.AddYears(3), [byte[]](1..8))
        $own = if ($WithoutKey) { $signed } else { [Security.Cryptography.X509Certificates.RSACertificateExtensions]::CopyWithPrivateKey($signed, $key) }
        [IO.File]::WriteAllBytes($Path, [Security.Cryptography.X509Certificates.X509Certificate2Collection]::new($own).Export('Pfx', $secret))
        $signed.Thumbprint
    }

    function Get-Holder {
        # Which certificate the UM service of a server uses.
        param([string] $Computer = $first)
        $kind = [UmLync.Topologies.Certificate]::OfExchange
        $topology = Get-UmLyncTopology
        $topology.All($topology.Scopes[0], $kind) | Where-Object { $_.Services -contains 'UM' -and "$($_.Computer)" -eq $Computer } | ForEach-Object { "$($_.Thumbprint)" }
    }

    $pfx = Join-Path $TestDrive 'new.pfx'
    $new = New-Pfx $pfx $first, $second, 'atl-ex-003.litwareinc.com'
}

Describe 'Set-UmLyncCertificate -PfxPath' {
    BeforeEach {
        $lab = Connect-Lab
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        $old = Get-Holder
    }

    It 'imports, enables and restarts, as one transaction, and then has nothing to do' -Tag 'C5', 'C7' {
        $outcomes = Set-UmLyncCertificate $new ATL-EX-001, ATL-EX-002 -PfxPath $pfx -PfxPassword $password -Force -JournalPath $journal
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
        $outcomes.Change.Action[0..1] | Should -Be 'Create', 'Create'
        Get-Holder | Should -Be $new
        Get-Holder $second | Should -Be $new
        Set-UmLyncCertificate $new ATL-EX-001, ATL-EX-002 -PfxPath $pfx -PfxPassword $password -Force | Should -BeNullOrEmpty
        Get-Content -Raw $lab, $journal | Should -Not -Match $secret
    }

    It 'is undone: the former certificate serves again, and the imported one is gone' -Tag 'C5', 'O3' {
        $null = Set-UmLyncCertificate $new ATL-EX-001 -PfxPath $pfx -PfxPassword $password -Force -JournalPath $journal
        (Undo-UmLyncPlan $journal -Force).Outcome | Sort-Object -Unique | Should -Be 'Applied'
        Get-Holder | Should -Be $old
        Get-Content -Raw $lab | Should -Not -Match $new
    }

    It 'takes files from a list, one for each server' -Tag 'C5' {
        $other = Join-Path $TestDrive 'second.pfx'
        $thumbprint = New-Pfx $other $second
        $outcomes = @(
            [pscustomobject]@{ Thumbprint = $new; Server = 'ATL-EX-001'; PfxPath = $pfx }
            [pscustomobject]@{ Thumbprint = $thumbprint; Server = 'ATL-EX-002'; PfxPath = $other }
        ) | Set-UmLyncCertificate -PfxPassword $password -Force -JournalPath $journal
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
        Get-Holder | Should -Be $new
        Get-Holder $second | Should -Be $thumbprint
    }

    It 'previews without a change' -Tag 'C5' {
        (Set-UmLyncCertificate $new ATL-EX-001 -PfxPath $pfx -PfxPassword $password -WhatIf).Outcome | Sort-Object -Unique | Should -Be 'Planned'
        Get-Holder | Should -Be $old
    }

    It 'refuses <Id> before anything is done' -Tag 'C5' -ForEach @(
        @{ Id = 'PfxNeedsPassword'; Given = { @{ Thumbprint = $new; PfxPath = $pfx } } }
        @{ Id = 'PfxPasswordIsWrong'; Given = { @{ Thumbprint = $new; PfxPath = $pfx; PfxPassword = ConvertTo-SecureString 'wrong' -AsPlainText -Force } } }
        @{ Id = 'PfxHoldsAnotherCertificate'; Given = { @{ Thumbprint = '2' * 40; PfxPath = $pfx; PfxPassword = $password } } }
        @{ Id = 'FileIsMissing'; Given = { @{ Thumbprint = $new; PfxPath = "$pfx.no"; PfxPassword = $password } } }
        @{
            Id = 'PfxHasNoKey'
            Given = { $path = Join-Path $TestDrive 'keyless.pfx'; @{ Thumbprint = New-Pfx $path $first -WithoutKey; PfxPath = $path; PfxPassword = $password } }
        }
        @{
            # J.3: the name of the server.
            Id = 'CertificateIsUnfit'
            Given = { $path = Join-Path $TestDrive 'strange.pfx'; @{ Thumbprint = New-Pfx $path 'mail.litwareinc.com'; PfxPath = $path; PfxPassword = $password } }
        }
    ) {
        $given = & $Given
        Get-FailureId { Set-UmLyncCertificate @given -Server ATL-EX-001 -Force } | Should -Be $Id
        Get-Holder | Should -Be $old
    }

    It 'asks in a console for a password that is needed' -Tag 'C5' {
        $session = New-Session $secret
        $outcomes = Invoke-InSession $session "Connect-UmLync '$lab' | Out-Null; Set-UmLyncCertificate $new ATL-EX-001 -PfxPath '$pfx' -Force -JournalPath '$journal'"
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
    }
}

Describe 'Resume-UmLyncPlan -PfxPath' {
    It 'needs the file again for what is left to import' -Tag 'C5', 'O4' {
        $lab = Connect-Lab
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        $null = Set-UmLyncCertificate $new ATL-EX-001 -PfxPath $pfx -PfxPassword $password -Force -JournalPath $journal
        # As an interruption leaves it: the intention of the first change, and nothing of it in the estate.
        Copy-Item (Join-Path $root 'docs/examples/litware.json') $lab -Force
        Set-Content $journal (Get-Content $journal -TotalCount 2)
        Get-FailureId { Resume-UmLyncPlan $journal -Force } | Should -Be 'CertificateFileIsNeeded'
        (Resume-UmLyncPlan $journal -PfxPath $pfx -PfxPassword $password -Force).Outcome | Sort-Object -Unique | Should -Be 'Applied'
        Get-Holder | Should -Be $new
    }
}

Describe 'Set-UmLyncCertificate -PfxPath on a living estate' {
    BeforeAll {
        $shell = New-LitwareShell
        $modules = Import-Module $shell.Exchange.Path, $shell.Lync.Path -PassThru
        $null = Connect-UmLync -CurrentShell
    }

    AfterAll {
        Disconnect-UmLync
        Remove-Module $modules
    }

    It 'hands content and password to the command, and takes the certificate away again' -Tag 'C5' {
        $journal = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        $old = Get-Holder
        $outcomes = Set-UmLyncCertificate $new ATL-EX-001 -PfxPath $pfx -PfxPassword $password -Force -JournalPath $journal -SkipHandshake -WarningAction SilentlyContinue -ErrorAction SilentlyContinue
        $outcomes[0].Change.Action | Should -Be 'Create'
        $outcomes[0].Outcome | Should -Be 'Applied'
        (Get-ExchangeCertificate -Server ATL-EX-001 -Thumbprint $new).HasPrivateKey | Should -BeTrue
        $null = Undo-UmLyncPlan $journal -Force -WarningAction SilentlyContinue -ErrorAction SilentlyContinue
        Get-Holder | Should -Be $old
    }
}
