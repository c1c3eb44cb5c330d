# Which sessions Connect-UmLync opens by itself, and how: what it asks of New-PSSession, bound as the real command binds it, and
# sessions to servers over SSH on loopback. WSMan has a client on Windows only, so that of those sessions only the question is
# tested here.
BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Shells/Support/TestServer.ps1')
    $fault = Get-SshFault
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')
    . (Join-Path $PSScriptRoot 'Shells/Support/Shells.ps1')
    . (Join-Path $PSScriptRoot 'Shells/Support/Pki.ps1')

    function Watch-NewSession([scriptblock] $Answer = { }) {
        # A proxy of New-PSSession, as an operator may have one: what it is called with binds to the sets of the real command.
        $global:sessionsAsked = [Collections.Generic.List[object]]::new()
        $global:sessionAnswer = $Answer
        $command = [Management.Automation.CommandMetadata]::new((Get-Command New-PSSession -CommandType Cmdlet))
        Set-Item -Path function:global:New-PSSession -Value ([scriptblock]::Create(@"
$([Management.Automation.ProxyCommand]::GetCmdletBindingAttribute($command))
param(
$([Management.Automation.ProxyCommand]::GetParamBlock($command))
)
process {
    `$asked = [pscustomobject]@{ Set = `$PSCmdlet.ParameterSetName; Given = @{} + `$PSBoundParameters }
    `$global:sessionsAsked.Add(`$asked)
    & `$global:sessionAnswer `$asked
}
"@))
    }

    function Stop-Watching { Remove-Item -Path function:New-PSSession }
}

AfterAll { Disconnect-UmLync }

Describe 'A management shell by its address' {
    BeforeAll {
        $secret = 'Canary-4711!'
        $credential = [pscredential]::new('litware\administrator', (ConvertTo-SecureString $secret -AsPlainText -Force))
    }
    BeforeEach { Watch-NewSession { Write-Error 'Nobody answers.' } }
    AfterEach { Stop-Watching }

    It 'of Exchange is a session to its endpoint, as Microsoft tells administrators to open one' -Tag 'R1' {
        # learn.microsoft.com/powershell/exchange/connect-to-exchange-servers-using-remote-powershell.
        $failure = Get-Failure { Connect-UmLync -ExchangeUri 'http://ex1.litwareinc.com/PowerShell' -Credential $credential -Authentication Kerberos }
        $failure.Exception.Message | Should -BeLike "*'http://ex1.litwareinc.com/PowerShell'*Nobody answers.*"
        $global:sessionsAsked | Should -HaveCount 1
        $asked = $global:sessionsAsked[0]
        $asked.Set | Should -Be 'Uri'
        $asked.Given.Keys | Sort-Object | Should -Be 'Authentication', 'ConfigurationName', 'ConnectionUri', 'Credential'
        $asked.Given.ConnectionUri | Should -Be ([uri]'http://ex1.litwareinc.com/PowerShell')
        $asked.Given.ConfigurationName | Should -Be 'Microsoft.Exchange'
        $asked.Given.Authentication | Should -Be ([Management.Automation.Runspaces.AuthenticationMechanism]::Kerberos)
        [object]::ReferenceEquals($asked.Given.Credential, $credential) | Should -BeTrue
    }

    It 'of Lync is a session to the endpoint that the address names' -Tag 'R1' {
        $null = Get-Failure { Connect-UmLync -LyncUri 'https://pool.litwareinc.com/OcsPowerShell' -Authentication NegotiateWithImplicitCredential -Forest litwareinc.com }
        $global:sessionsAsked | Should -HaveCount 1
        $asked = $global:sessionsAsked[0]
        $asked.Set | Should -Be 'Uri'
        $asked.Given.Keys | Sort-Object | Should -Be 'Authentication', 'ConnectionUri'
        $asked.Given.Authentication | Should -Be ([Management.Automation.Runspaces.AuthenticationMechanism]::NegotiateWithImplicitCredential)
    }

    It 'is asked for as the operator, where no account is named' {
        $null = Get-Failure { Connect-UmLync -ExchangeUri 'https://ex1.litwareinc.com/PowerShell' }
        $global:sessionsAsked[0].Given.Keys | Sort-Object | Should -Be 'ConfigurationName', 'ConnectionUri'
    }

    It 'is what the real command makes a WSMan connection of' {
        # The properties that New-PSSession fills from these parameters (WSManConnectionInfo, learn.microsoft.com).
        $null = Get-Failure { Connect-UmLync -ExchangeUri 'https://ex1.litwareinc.com:8443/PowerShell' -Credential $credential -Authentication Negotiate }
        $given = $global:sessionsAsked[0].Given
        $connection = [Management.Automation.Runspaces.WSManConnectionInfo]@{
            ConnectionUri = $given.ConnectionUri[0]; ShellUri = $given.ConfigurationName; Credential = $given.Credential; AuthenticationMechanism = $given.Authentication
        }
        $connection.ConnectionUri | Should -Be ([uri]'https://ex1.litwareinc.com:8443/PowerShell')
        $connection.Scheme, $connection.ComputerName, $connection.Port, $connection.AppName | Should -Be 'https', 'ex1.litwareinc.com', 8443, '/PowerShell'
        $connection.ShellUri | Should -Be 'http://schemas.microsoft.com/powershell/Microsoft.Exchange'
        $connection.AuthenticationMechanism, $connection.Credential.UserName | Should -Be 'Negotiate', 'litware\administrator'
    }
}

if ($fault) {
    Describe 'Sessions that a connection opens' {
        It 'cannot be had here' -TestCases @{ Fault = $fault } { Set-ItResult -Skipped -Because $Fault }
    }
    return
}

Describe 'Sessions that a connection opens' {
    BeforeAll {
        $shell = New-LitwareShell
        $server = Start-TestServer $shell -Unconfigured
        $way = @{ ServerTransport = 'SSH'; ServerUserName = [Environment]::UserName; ServerKeyFilePath = $server.KeyFilePath }
        $servers = 'atl-ex-001', 'atl-ex-002', 'atl-ex-003' | ForEach-Object { "$_.litwareinc.com" }
        $modules = Import-Module $shell.Exchange.Path -PassThru

        function Get-ServiceReading {
            $topology = Get-UmLyncTopology
            $schema = [UmLync.Topologies.ResourceKinds]::Find('exchangeWindowsServices')
            [pscustomobject]@{
                Coverage  = $topology.CoverageOf($topology.Scopes[0], $schema)
                Computers = @($topology.All($topology.Scopes[0], $schema) | ForEach-Object { "$($_.Computer)" } | Sort-Object -Unique)
            }
        }
    }

    AfterAll {
        Disconnect-UmLync
        Remove-Module $modules
        Stop-TestServer $server
    }

    AfterEach {
        Disconnect-UmLync
        if (Test-Path function:New-PSSession) { Stop-Watching }
    }

    It 'to servers over SSH read them, and end with the connection' -Tag 'Q1', 'R3' {
        Watch-NewSession { param($Asked) $given = $Asked.Given; Microsoft.PowerShell.Core\New-PSSession @given }
        $null = Connect-UmLync -CurrentShell @way
        Get-PSSession | Should -BeNullOrEmpty
        $reading = Get-ServiceReading
        $reading.Coverage.State | Should -Be 'Read'
        $reading.Computers | Should -Be $servers

        # One command opened all three, by the account and key that were named; later questions use the same sessions.
        $null = Get-ServiceReading
        $global:sessionsAsked | Should -HaveCount 1
        $asked = $global:sessionsAsked[0]
        $asked.Set | Should -Be 'SSHHost'
        $asked.Given.HostName | Sort-Object | Should -Be $servers
        $asked.Given.UserName, $asked.Given.KeyFilePath | Should -Be $way.ServerUserName, $way.ServerKeyFilePath
        (Get-PSSession).ComputerName | Sort-Object | Should -Be $servers
        Disconnect-UmLync
        Get-PSSession | Should -BeNullOrEmpty
    }

    It 'fail alone where one server does not let in, each with its own reason' -Tag 'Q1' {
        # Its address belongs to nobody; the others are as before.
        $config = Join-Path $server.Folder 'config'
        $whole = Get-Content -Raw -LiteralPath $config
        Set-Content -LiteralPath $config -Value ("Host atl-ex-002.litwareinc.com`n    Port 1`n" + $whole)
        # Also where errors stop the session of the operator.
        $ErrorActionPreference = 'Stop'
        try {
            $null = Connect-UmLync -CurrentShell @way
            $reading = Get-ServiceReading
            $reading.Coverage.State | Should -Be 'Partial'
            $reading.Coverage.Reason | Should -BeLike "atl-ex-002.litwareinc.com: No session to 'atl-ex-002.litwareinc.com' can be opened: *"
            $reading.Coverage.Reason | Should -Not -BeLike '*atl-ex-001*'
            $reading.Computers | Should -Be $servers[0], $servers[2]

            # It may be back: it is tried again with the next question, and alone.
            Set-Content -LiteralPath $config -Value $whole
            (Get-ServiceReading).Computers | Should -Be $servers
        }
        finally { Set-Content -LiteralPath $config -Value $whole }
    }

    It 'open to nobody with a wrong account, and say so for each server' {
        $null = Connect-UmLync -CurrentShell -ServerTransport SSH -ServerUserName nobody-of-litware -ServerKeyFilePath $server.KeyFilePath
        $reading = Get-ServiceReading
        $reading.Coverage.State | Should -Be 'NotRead'
        foreach ($name in $servers) { $reading.Coverage.Reason | Should -BeLike "*No session to '$name' can be opened: *``[$name``]*" }
    }

    It 'are those that the operator gave where there is one, and others for the rest' -Tag 'R3' {
        $own = Microsoft.PowerShell.Core\New-PSSession -HostName $servers[0] -UserName $way.ServerUserName -KeyFilePath $way.ServerKeyFilePath
        Watch-NewSession { param($Asked) $given = $Asked.Given; Microsoft.PowerShell.Core\New-PSSession @given }
        $null = Connect-UmLync -CurrentShell -ServerSession $own @way
        (Get-ServiceReading).Computers | Should -Be $servers
        $global:sessionsAsked[0].Given.HostName | Sort-Object | Should -Be $servers[1..2]
        Disconnect-UmLync
        (Get-PSSession).Id | Should -Be $own.Id
        $own.State | Should -Be 'Opened'
        Remove-PSSession $own
    }

    It 'are opened sixteen at a time' -Tag 'Q1' {
        # Forty servers, of which none answers.
        $estate = Get-Content -Raw -LiteralPath $shell.Estate
        $many = $estate | ConvertFrom-Json -AsHashtable -DateKind String
        $one = $many.exchange[0].exchangeServers[0]
        $many.exchange[0].exchangeServers = @(1..40 | ForEach-Object { $other = @{} + $one; $other.name = "EX-$_"; $other.fqdn = "ex-$_.litwareinc.com"; $other })
        try {
            Set-Content -LiteralPath $shell.Estate -Value (ConvertTo-Json $many -Depth 20)
            Watch-NewSession { param($Asked) Write-Error 'Nobody answers.' }
            $null = Connect-UmLync -CurrentShell @way
            (Get-ServiceReading).Coverage.State | Should -Be 'NotRead'
            $global:sessionsAsked | ForEach-Object { $_.Given.HostName.Count } | Should -Be 16, 16, 8
        }
        finally { Set-Content -LiteralPath $shell.Estate -Value $estate }
    }

    It 'show which chain each computer can build from its own stores' -Tag 'C2' {
        # The same authorities everywhere; the second Exchange server does not trust the root, and the third lacks the authority between.
        $root = New-TestCertificate 'CN=Contoso Root CA, DC=contoso, DC=com' -IsAuthority
        $issuing = New-TestCertificate 'CN=Contoso Issuing CA, DC=contoso, DC=com' $root -IsAuthority
        $stranger = New-TestCertificate 'CN=Another Root CA' -IsAuthority
        $estate = Get-Content -Raw -LiteralPath $shell.Estate
        $changed = $estate | ConvertFrom-Json -AsHashtable -DateKind String
        $stores = Join-Path $shell.Path 'stores'
        foreach ($name in @($servers) + 'atl-fe-001.litwareinc.com') {
            $certificate = New-TestCertificate "CN=$name" $issuing $name
            $section = $name -like 'atl-ex*' ? $changed.exchange[0].exchangeCertificates : $changed.lync[0].lyncCertificates
            ($section | Where-Object { $_.computer -eq $name } | Select-Object -First 1).thumbprint = $certificate.Thumbprint
            Save-TestCertificate $certificate "$stores/$name/My"
            Save-TestCertificate ($name -eq $servers[2] ? $stranger : $issuing) "$stores/$name/CA"
            Save-TestCertificate ($name -eq $servers[1] ? $stranger : $root) "$stores/$name/Root"
        }
        try {
            Set-Content -LiteralPath $shell.Estate -Value (ConvertTo-Json $changed -Depth 20)
            $lync = New-PSSession -HostName 'atl-fe-001.litwareinc.com' -Subsystem lync -UserName $way.ServerUserName -KeyFilePath $way.ServerKeyFilePath
            $null = Connect-UmLync -CurrentShell -LyncSession $lync @way
            $topology = Get-UmLyncTopology
            $shown = foreach ($name in @($servers) + 'atl-fe-001.litwareinc.com') {
                foreach ($kind in 'exchangeCertificates', 'lyncCertificates') {
                    $schema = [UmLync.Topologies.ResourceKinds]::Find($kind)
                    $topology.All(($topology.Scopes | Where-Object Product -EQ $schema.Product), $schema) | Where-Object { "$($_.Computer)" -eq $name -and $_.KeySize }
                }
            }
            $shown | ForEach-Object { "$($_.Computer)" } | Should -Be ($servers + 'atl-fe-001.litwareinc.com')
            foreach ($certificate in $shown) {
                # What the test put into it (RFC 5280), and the names that Windows has for it.
                $certificate.KeyAlgorithm, $certificate.KeySize, $certificate.SignatureAlgorithm | Should -Be 'RSA', 2048, 'sha256RSA'
                $certificate.KeyUsages | Should -Be 'DigitalSignature', 'KeyEncipherment'
                $certificate.EnhancedKeyUsages | Should -Be '1.3.6.1.5.5.7.3.1'
                $certificate.RootThumbprint.IsRead | Should -BeTrue
            }
            foreach ($index in 0, 3) {
                $shown[$index].IssuerChain | Should -Be $issuing.Subject, $root.Subject
                "$($shown[$index].RootThumbprint.Value)" | Should -Be $root.Thumbprint
            }
            $shown[1].IssuerChain | Should -Be $issuing.Subject
            $shown[2].IssuerChain | Should -BeNullOrEmpty
            $shown[1..2].RootThumbprint.HasValue | Should -Be $false, $false

            # What they trust: the stores as the test filled them (domain.md C.5).
            $schema = [UmLync.Topologies.ResourceKinds]::Find('exchangeTrustedRoots')
            $topology.All($topology.Scopes[0], $schema) | ForEach-Object { "$($_.Thumbprint)" } | Should -Be $root.Thumbprint, $stranger.Thumbprint, $root.Thumbprint
            $topology.All($topology.Scopes[0], $schema).IsSelfSigned | Should -Be $true, $true, $true
        }
        finally {
            Set-Content -LiteralPath $shell.Estate -Value $estate
            Remove-Item -LiteralPath $stores -Recurse
            $lync | Remove-PSSession
        }
    }

    It 'over WinRM are asked for by name, as the account that is named' -Tag 'R3' {
        Watch-NewSession { Write-Error 'Nobody answers.' }
        $credential = [pscredential]::new('litware\administrator', (ConvertTo-SecureString 'Canary-4711!' -AsPlainText -Force))
        $null = Connect-UmLync -CurrentShell -ServerTransport WinRM -ServerCredential $credential
        $reading = Get-ServiceReading
        $reading.Coverage.State | Should -Be 'NotRead'
        $reading.Coverage.Reason | Should -Not -BeLike '*Canary-4711!*'
        $asked = $global:sessionsAsked[0]
        $asked.Set | Should -Be 'ComputerName'
        # No CredSSP: the account goes as far as the server that is named, and no mechanism that hands it on is asked for.
        $asked.Given.Keys | Sort-Object | Should -Be 'ComputerName', 'Credential', 'ErrorAction'
        $asked.Given.ComputerName | Sort-Object | Should -Be $servers
        [object]::ReferenceEquals($asked.Given.Credential, $credential) | Should -BeTrue
    }

    It 'to management shells carry as many calls for a large estate as for a small one' -Tag 'R1' {
        $exchange, $lync = foreach ($subsystem in 'exchange', 'lync') {
            New-PSSession -HostName 'atl-ex-001.litwareinc.com' -Subsystem $subsystem -UserName $way.ServerUserName -KeyFilePath $way.ServerKeyFilePath
        }
        $estate = Get-Content -Raw -LiteralPath $shell.Estate
        $log = Join-Path $shell.Path 'calls.log'
        $null = New-Item -Path $log
        try {
            $null = Connect-UmLync -ExchangeSession $exchange -LyncSession $lync
            Clear-Content -LiteralPath $log
            $null = Get-UmLyncTopology
            $few = Get-Content -LiteralPath $log

            # A hundred more of what grows with an estate: gateways, hunt groups, contacts, users and their mailboxes.
            $large = $estate | ConvertFrom-Json -AsHashtable -DateKind String
            $grown = @{ exchange = 'umIpGateways', 'umHuntGroups', 'umMailboxes'; lync = 'exumContacts', 'users' }
            $before = @{}
            foreach ($product in $grown.Keys) {
                foreach ($kind in $grown[$product]) {
                    $section = $large[$product][0][$kind]
                    $before[$kind] = @($section).Count
                    $large[$product][0][$kind] = @($section) + @(foreach ($number in 1..100) {
                            $other = @{} + $section[0]
                            foreach ($name in 'name', 'address', 'primarySmtpAddress', 'sipAddress' | Where-Object { $other[$_] }) { $other[$name] = $other[$name] -replace '^(sip:)?', "`${1}x$number" }
                            $other
                        })
                }
            }
            Set-Content -LiteralPath $shell.Estate -Value (ConvertTo-Json $large -Depth 20)
            Clear-Content -LiteralPath $log
            $topology = Get-UmLyncTopology
            foreach ($kind in $before.Keys) {
                $schema = [UmLync.Topologies.ResourceKinds]::Find($kind)
                $topology.All(($topology.Scopes | Where-Object Product -EQ $schema.Product), $schema).Count | Should -Be ($before[$kind] + 100) -Because $kind
            }
            Get-Content -LiteralPath $log | Should -Be $few
        }
        finally {
            Remove-Item -LiteralPath $log
            Set-Content -LiteralPath $shell.Estate -Value $estate
            Disconnect-UmLync
            $exchange, $lync | Remove-PSSession
        }
    }

    It 'to management shells work as those that the operator opens, and end with the connection' -Tag 'R1' {
        # In the place of the WSMan sessions that this machine cannot open: SSH sessions to endpoints that are restricted like theirs.
        Watch-NewSession {
            param($Asked)
            $to = "$($Asked.Given.ConnectionUri)" -like '*OcsPowerShell' ? @{ HostName = 'atl-fe-001.litwareinc.com'; Subsystem = 'lync' } : @{ HostName = 'atl-ex-001.litwareinc.com'; Subsystem = 'exchange' }
            Microsoft.PowerShell.Core\New-PSSession @to -UserName $way.ServerUserName -KeyFilePath $way.ServerKeyFilePath
        }
        $connection = Connect-UmLync -ExchangeUri http://atl-ex-001.litwareinc.com/PowerShell -LyncUri https://atl-cs-001.litwareinc.com/OcsPowerShell
        $connection.Estate | Should -Be 'exchange:litwareinc.com+lync:litwareinc.com'
        $global:sessionsAsked.Given.ConnectionUri | Should -HaveCount 2
        (New-UmLyncPlan).Changes.Count | Should -BeGreaterThan 10
        Get-PSSession | Should -HaveCount 2
        Disconnect-UmLync
        Get-PSSession | Should -BeNullOrEmpty
    }
}
