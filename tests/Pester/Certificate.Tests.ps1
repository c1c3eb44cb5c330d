BeforeDiscovery { $canIssue = [bool](Get-Command openssl -CommandType Application -ErrorAction Ignore) }

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')

    function Invoke-OpenSsl {
        & openssl @args 2>&1 | Out-Null
        if ($LASTEXITCODE) { throw "openssl $args ended with $LASTEXITCODE" }
    }

    function New-ServerCertificate([string] $Subject, [string] $Names) {
        # A certificate of the root, as PEM; PFX and DER beside it.
        $file = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        Set-Content -LiteralPath "$file.ext" "subjectAltName=$Names`nkeyUsage=digitalSignature,keyEncipherment`nextendedKeyUsage=serverAuth"
        Invoke-OpenSsl req -new -newkey rsa:2048 -nodes -subj $Subject -keyout "$file.key" -out "$file.csr"
        Invoke-OpenSsl x509 -req -in "$file.csr" -CA "$rootFile.pem" -CAkey "$rootFile.key" -CAcreateserial -days 365 -sha256 -extfile "$file.ext" -out "$file.pem"
        Invoke-OpenSsl x509 -in "$file.pem" -outform DER -out "$file.cer"
        Invoke-OpenSsl pkcs12 -export -in "$file.pem" -inkey "$file.key" -out "$file.pfx" -passout pass:right
        $file
    }

    function Get-FailedRule { @($input | Where-Object Outcome -EQ 'Fail').RuleId -join ',' }

    if (Get-Command openssl -CommandType Application -ErrorAction Ignore) {
        $rootFile = Join-Path $TestDrive 'root'
        Invoke-OpenSsl req -x509 -newkey rsa:2048 -nodes -subj '/CN=Contoso Root CA' -days 730 -keyout "$rootFile.key" -out "$rootFile.pem"
        $server = New-ServerCertificate '/CN=um01.contoso.com' 'DNS:um01.contoso.com'
    }
    $judgement = @{ RootPath = "$rootFile.pem"; Fqdn = 'um01.contoso.com' }
}

Describe 'Test-UmLyncCertificate' -Skip:(-not $canIssue) {
    BeforeAll { Disconnect-UmLync -ErrorAction Ignore }

    It 'judges a file, a file of the pipeline and an open certificate alike' -Tag 'C1' {
        $open = [Security.Cryptography.X509Certificates.X509Certificate2]::new("$server.cer")
        $found = foreach ($findings in (Test-UmLyncCertificate "$server.cer" @judgement -IncludePassed), (Get-Item "$server.cer" | Test-UmLyncCertificate @judgement -IncludePassed),
            ("$server.pem" | Test-UmLyncCertificate @judgement -IncludePassed), ($open | Test-UmLyncCertificate @judgement -IncludePassed)) {
            ($findings | Where-Object RuleId -NE 'CertificatePrivateKey' | ForEach-Object { "$($_.RuleId) $($_.Outcome)" }) -join ','
        }
        $found | Sort-Object -Unique | Should -HaveCount 1
        $found[0] | Should -Not -BeLike '*Fail*'
    }

    It 'names the fault of "<Subject>" with "<Names>"' -Tag 'C1' -ForEach @(
        # docs/domain.md H 5, H 6
        @{ Subject = '/CN=um01.contoso.com'; Names = 'DNS:*.contoso.com'; Rule = '' }
        @{ Subject = '/CN=mail.contoso.com'; Names = 'DNS:um01.contoso.com'; Rule = 'CertificateCommonName' }
        @{ Subject = '/CN=mail.contoso.com'; Names = 'DNS:*.contoso.com'; Rule = 'CertificateWildcardName,CertificateCommonName' }
        @{ Subject = '/CN=mail.contoso.com'; Names = 'DNS:mail.contoso.com'; Rule = 'CertificateLacksServer,CertificateCommonName' }
        @{ Subject = '/CN=*.contoso.com'; Names = 'DNS:um01.contoso.com'; Rule = 'CertificateWildcardSubject' }
    ) {
        $file = New-ServerCertificate $Subject $Names
        Test-UmLyncCertificate "$file.pem" @judgement | Get-FailedRule | Should -Be $Rule
    }

    It 'trusts the named roots and no other' -Tag 'C2' {
        Invoke-OpenSsl req -x509 -newkey rsa:2048 -nodes -subj '/CN=Other Root CA' -days 730 -keyout "$TestDrive/other.key" -out "$TestDrive/other.pem"
        Test-UmLyncCertificate "$server.pem" -Fqdn um01.contoso.com -RootPath "$TestDrive/other.pem" | Get-FailedRule | Should -Be 'CertificateChainIncomplete'
        Test-UmLyncCertificate "$server.pem" -Fqdn um01.contoso.com -RootPath "$TestDrive/other.pem", "$rootFile.pem" | Get-FailedRule | Should -Be ''
    }

    It 'judges for the moment and the window that are given' -Tag 'C9' {
        $end = ([Security.Cryptography.X509Certificates.X509Certificate2]::new("$server.cer")).NotAfter
        Test-UmLyncCertificate "$server.pem" @judgement -At $end.AddDays(1) | Get-FailedRule | Should -Be 'CertificateExpired'
        Test-UmLyncCertificate "$server.pem" @judgement -At $end.AddDays(-20) | Get-FailedRule | Should -Be 'CertificateExpiresSoon'
        Test-UmLyncCertificate "$server.pem" @judgement -At $end.AddDays(-20) -ExpiryDays 10 | Get-FailedRule | Should -Be ''
    }

    It 'takes the password of a PFX as a secure string, and says when it is wrong' -Tag 'C1' {
        $right = ConvertTo-SecureString 'right' -AsPlainText -Force
        (Test-UmLyncCertificate "$server.pfx" @judgement -Password $right -IncludePassed | Where-Object RuleId -EQ 'CertificatePrivateKey').Outcome | Should -Be 'Pass'
        $null = Test-UmLyncCertificate "$server.pfx" -Password (ConvertTo-SecureString 'a wrong secret' -AsPlainText -Force) -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'PfxPasswordIsWrong,*'
        $problem[0].CategoryInfo.Category | Should -Be 'AuthenticationError'
        ($problem | Out-String) | Should -Not -BeLike '*a wrong secret*'
    }

    It 'goes on after an item that fails' {
        $findings = @("$TestDrive/nowhere.pem", "$server.pem") | Test-UmLyncCertificate @judgement -IncludePassed -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem | Should -HaveCount 1
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'FileIsMissing,*'
        $problem[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        $findings | Should -Not -BeNullOrEmpty
    }

    It 'says of what is no certificate that it is none' {
        $null = 42 | Test-UmLyncCertificate -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'InputIsNoCertificate,*'
    }

    It 'judges against the connected estate, at the moment of its capture' -Tag 'C2' {
        $null = Connect-Lab
        $file = New-ServerCertificate '/CN=atl-ex-001.litwareinc.com' 'DNS:atl-ex-001.litwareinc.com'
        $findings = Test-UmLyncCertificate "$file.pem" -Fqdn atl-ex-001.litwareinc.com -RootPath "$rootFile.pem"
        # The capture is older than the certificate, and nobody in the estate knows its root (domain.md H 39).
        @($findings | Where-Object Outcome -EQ 'Fail').RuleId | Should -Be @('CertificateExpired', 'CertificateRootUntrusted', 'CertificateRootDiffers')
        Disconnect-UmLync
    }
}

Describe 'Test-UmLyncCertificate without a certificate' {
    It 'judges those of the estate' -Tag 'C9', 'C10' {
        $null = Connect-Lab
        (Test-UmLyncCertificate).RuleId | Should -Be 'CertificatesCouldBeOne' -Because 'docs/examples/README.md names no fault of a certificate'
        (Test-UmLyncCertificate -IncludePassed).RuleId | Should -Contain 'RootStoreMisplaced'
        (Get-UmLyncTopology | ForEach-Object { Test-UmLyncCertificate -Topology $_ }).RuleId | Should -Be 'CertificatesCouldBeOne'
    }

    It 'needs an estate' {
        Disconnect-UmLync
        Get-FailureId { Test-UmLyncCertificate } | Should -Be 'NotConnected'
    }

    It 'completes roles and computers' {
        $null = Connect-Lab
        (TabExpansion2 'Test-UmLyncCertificate x.pem -Role Um').CompletionMatches.CompletionText | Should -Contain 'UmService'
        (TabExpansion2 'Test-UmLyncCertificate x.pem -Fqdn atl-ex').CompletionMatches.CompletionText | Should -Contain 'atl-ex-001.litwareinc.com'
    }
}

Describe 'Get-UmLyncCertificate' -Skip:(-not $canIssue) {
    BeforeAll {
        # A port that was free a moment ago; openssl says when it listens.
        $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $endpoint = "127.0.0.1:$($listener.LocalEndpoint.Port)"
        $listener.Stop()
        $start = [Diagnostics.ProcessStartInfo]::new('openssl', "s_server -accept $endpoint -cert `"$server.pem`" -key `"$server.key`" -tls1_2")
        $start.RedirectStandardOutput = $start.RedirectStandardInput = $start.RedirectStandardError = $true
        $process = [Diagnostics.Process]::Start($start)
        while (($line = $process.StandardOutput.ReadLine()) -ne 'ACCEPT') {
            if ($null -eq $line) { throw 'openssl s_server ended' }
        }
    }

    AfterAll { $process.Kill(); $process.Dispose() }

    It 'shows what an endpoint presents, its way to a root and the version of TLS' -Tag 'C1', 'D5' {
        $found = Get-UmLyncCertificate $endpoint -RootPath "$rootFile.pem"
        $found.Certificate.CommonNames | Should -Be 'um01.contoso.com'
        $found.Protocol | Should -Be 'TLS 1.2'
        ($found | Test-UmLyncTls).CanTurnOff | Should -BeTrue
        $found.HasPrivateKey | Should -BeTrue
        $found.Chain.Issuers | Should -BeLike 'CN=Contoso Root CA'
    }

    It 'goes on to the judgement' -Tag 'C1' {
        Disconnect-UmLync
        Get-UmLyncCertificate $endpoint | Test-UmLyncCertificate @judgement | Get-FailedRule | Should -Be ''
        $endpoint | Test-UmLyncCertificate @judgement | Get-FailedRule | Should -Be ''
        $endpoint | Test-UmLyncCertificate -RootPath "$rootFile.pem" -Fqdn um02.contoso.com | Get-FailedRule | Should -BeLike 'CertificateLacksServer*'
    }

    It 'says that nobody listens' {
        $null = Get-UmLyncCertificate 127.0.0.1:1 -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'EndpointDoesNotListen,*'
    }

    It 'has views' -ForEach 'Format-Table', 'Format-List', 'Format-Wide' {
        $text = Get-UmLyncCertificate "$server.pem" -RootPath "$rootFile.pem" | & $_ | Out-String -Width 120
        $text.Trim() | Should -Not -BeNullOrEmpty
        $text | Should -Not -BeLike '*#ERR*'
    }
}
