BeforeDiscovery { $hasOpenSsl = [bool](Get-Command openssl -CommandType Application -ErrorAction Ignore) }

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')

    $secret = 'correct horse battery'
    $password = ConvertTo-SecureString $secret -AsPlainText -Force
    $first = 'atl-ex-001.litwareinc.com'
}

Describe 'New-UmLyncCertificateRequest' {
    BeforeEach {
        $null = Connect-Lab
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
        $files = @{ Path = Join-Path $folder 'um.csr'; KeyPath = Join-Path $folder 'um.key'; Password = $password }
    }

    It 'shows without a file which names are needed, and the command of Exchange' -Tag 'C3', 'C4' {
        $requested = New-UmLyncCertificateRequest 'ATL-EX-001'
        $requested.CommonName | Should -Be $first
        $requested.Roles | Should -Be 'UmService, CallRouter'
        $requested.DnsNames | Should -Be $first
        $requested.ExchangeCommand | Should -BeLike "New-ExchangeCertificate -GenerateRequest -SubjectName 'CN=$first' *"
        $requested.RequestPath | Should -BeNullOrEmpty
    }

    It 'lists every server in a shared certificate, whose key may travel' -Tag 'C3' {
        # docs/domain.md J.3
        $requested = New-UmLyncCertificateRequest 'ATL-EX-002' -Shared
        $requested.DnsNames | Should -Be 'atl-ex-002.litwareinc.com', $first, 'atl-ex-003.litwareinc.com'
        $requested.ExchangeCommand | Should -BeLike '*-PrivateKeyExportable $true*'
    }

    It 'writes request and encrypted key, which openssl verifies' -Tag 'C3', 'C4' -Skip:(-not $hasOpenSsl) {
        $requested = New-UmLyncCertificateRequest $first @files -KeySize 4096 -CertificationAuthority 'ca01\Litware'
        $said = & openssl req -in $requested.RequestPath -noout -text -verify 2>&1 | Out-String
        $said | Should -BeLike '*4096 bit*'
        $said | Should -BeLike "*DNS:$first*TLS Web Server Authentication*"
        Get-Content $requested.KeyPlace -TotalCount 1 | Should -Be '-----BEGIN ENCRYPTED PRIVATE KEY-----'
        & openssl pkey -in $requested.KeyPlace -passin "pass:$secret" -noout
        $LASTEXITCODE | Should -Be 0
        $requested.SubmitCommand | Should -BeLike "certreq.exe -submit -config 'ca01\Litware' -attrib 'CertificateTemplate:WebServer' *um.csr' *um.cer'"
    }

    It 'works without an estate' -Tag 'C3' {
        Disconnect-UmLync
        (New-UmLyncCertificateRequest 'um01.contoso.com').CommonName | Should -Be 'um01.contoso.com'
    }

    It 'refuses "<Server>" with <Id>' -Tag 'C3' -ForEach @(
        @{ Server = 'nobody'; Id = 'CertificateServerIsNotThere' }
        @{ Server = 'atl-fe-001.litwareinc.com'; Id = 'CertificateIsOrderedByLync' }
        @{ Server = '*.litwareinc.com'; Id = 'CertificateServerIsNotThere' }
    ) {
        { New-UmLyncCertificateRequest $Server } | Should -Throw -ErrorId "$Id,*"
    }

    It 'refuses a wildcard also where nothing is known of the estate' -Tag 'C3' {
        Disconnect-UmLync
        { New-UmLyncCertificateRequest '*.contoso.com' } | Should -Throw -ErrorId 'ValueIsNotFqdn,*'
    }

    It 'never writes over a key, and over a request only with -Force' -Tag 'C3' {
        $null = New-UmLyncCertificateRequest $first @files
        $key = Get-Content $files.KeyPath -Raw
        { New-UmLyncCertificateRequest $first @files } | Should -Throw -ErrorId 'FileIsThereAlready,*'
        { New-UmLyncCertificateRequest $first @files -Force } | Should -Throw -ErrorId 'KeyFileExists,*'
        Get-Content $files.KeyPath -Raw | Should -Be $key
    }

    It 'never writes the request over the key that was made for it' -Tag 'C3' {
        { New-UmLyncCertificateRequest $first -Path $files.KeyPath -KeyPath $files.KeyPath -Password $password -Force } | Should -Throw -ErrorId 'RequestIsKeyFile,*'
        $files.KeyPath | Should -Not -Exist
    }

    It 'keeps no key that several servers need where it cannot be exported' -Tag 'C3' {
        # domain.md J.3: one certificate is imported on all servers, and its key with it.
        { New-UmLyncCertificateRequest $first -Shared -Path $files.Path -MachineStore } | Should -Throw -ErrorId 'SharedKeyCannotStay,*'
    }

    It 'refuses an empty password' -Tag 'C3' {
        { New-UmLyncCertificateRequest $first -Path $files.Path -KeyPath $files.KeyPath -Password ([securestring]::new()) } | Should -Throw -ErrorId 'KeyPasswordIsEmpty,*'
    }

    It 'makes no key in a store that there is not' -Skip:($IsWindows -ne $false) {
        { New-UmLyncCertificateRequest $first -Path $files.Path -MachineStore } | Should -Throw -ErrorId 'MachineStoreNeedsWindows,*'
    }

    It 'has views' -ForEach 'Format-Table', 'Format-List', 'Format-Wide' {
        $text = New-UmLyncCertificateRequest $first | & $_ | Out-String -Width 120
        $text.Trim() | Should -Not -BeNullOrEmpty
        $text | Should -Not -BeLike '*#ERR*'
    }
}
