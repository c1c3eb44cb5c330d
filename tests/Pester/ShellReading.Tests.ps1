# What the management shells show, and how it is read, with stand-ins of a few lines: functions of the session whose objects have
# the properties that docs/domain.md and Microsoft's reference name.
BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')
    $global:shellCalls = [Collections.Generic.List[object]]::new()
    $made = [Collections.Generic.HashSet[string]]::new()

    class Reference {
        # What a live object says of another one.
        [string] $Name
        [string] $DistinguishedName
        Reference([string] $name) { $this.Name = $name; $this.DistinguishedName = "CN=$name,CN=Litware,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=litwareinc,DC=com" }
        [string] ToString() { return "litwareinc.com/Configuration/Services/Microsoft Exchange/Litware/$($this.Name)" }
    }
    [Flags()] enum ServerRole { None = 0; Mailbox = 2; ClientAccess = 4 }
    enum Security { Unsecured; SIPSecured; Secured }

    function Set-Shell([hashtable] $Command) {
        # Functions of the session; each call is noted, with its parameters.
        foreach ($name in $Command.Keys) {
            $null = $made.Add($name)
            $parameters = 'Identity', 'Server', 'IncludeSimulator', 'VoIPSecurity', 'DomainController', 'Confirm', 'OutcallsAllowed', 'ResultSize', 'Process', 'Component', 'Argument' | ForEach-Object { "`$$_" }
            Set-Item -Path "function:global:$name" -Value ([scriptblock]::Create(
                    "[CmdletBinding()] param($($parameters -join ', ')) `$global:shellCalls.Add([pscustomobject]@{ Name = '$name'; Given = @{} + `$PSBoundParameters })`n$($Command[$name])"))
        }
    }

    function Get-Objects([string] $Kind, $Topology = (Get-UmLyncTopology)) {
        $schema = [UmLync.Topologies.ResourceKinds]::Find($Kind)
        $Topology.All(($Topology.Scopes | Where-Object Product -EQ $schema.Product), $schema)
    }

    function Get-Coverage([string] $Kind, $Topology = (Get-UmLyncTopology)) {
        $schema = [UmLync.Topologies.ResourceKinds]::Find($Kind)
        $Topology.CoverageOf(($Topology.Scopes | Where-Object Product -EQ $schema.Product), $schema)
    }

    $organization = { [pscustomobject]@{ Name = 'Litware'; DistinguishedName = 'CN=Litware,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=litwareinc,DC=com' } }
    $servers = { [pscustomobject]@{ Name = 'EX1'; Fqdn = 'ex1.litwareinc.com'; AdminDisplayVersion = 'Version 15.0 (Build 1497.2)'; ServerRole = [ServerRole]6; Site = 'litwareinc.com/Configuration/Sites/Redmond' } }
    $plans = { [pscustomobject]@{ Name = 'Redmond'; URIType = 'SipName'; VoIPSecurity = [Security]::Secured; PhoneContext = 'Redmond.litwareinc.com'; AccessTelephoneNumbers = @('+14255550100', '+14255550101'); NumberOfDigitsInExtension = 5 } }
    $gateways = { [pscustomobject]@{ Name = '1:1'; Address = 'pool.litwareinc.com'; Port = 5061; OutcallsAllowed = $true; Status = 'Enabled' } }
    $groups = { [pscustomobject]@{ Name = 'Redmond'; UMIPGateway = [Reference]::new('1:1'); UMDialPlan = [Reference]::new('Redmond'); PilotIdentifier = '' } }
}

Describe 'A management shell' {
    BeforeEach { Set-Shell @{ 'Get-OrganizationConfig' = $organization; 'Get-ExchangeServer' = $servers; 'Get-UMDialPlan' = $plans; 'Get-UMIPGateway' = $gateways; 'Get-UMHuntGroup' = $groups } }

    AfterEach {
        Disconnect-UmLync
        $made | ForEach-Object { Remove-Item -Path "function:$_" }
        $made.Clear()
        $global:shellCalls.Clear()
    }

    Context 'in the current session' {
        It 'is an estate in the forest of its organization' -Tag 'A1' {
            $connection = Connect-UmLync -CurrentShell
            $connection.Estate | Should -Be 'exchange:litwareinc.com'
            $connection.Releases | Should -Be 'Exchange 15.0'
            $connection.Parts | Should -Be 'exchange:litwareinc.com: the current session'
            $connection.Path | Should -BeNullOrEmpty
        }

        It 'shows which required services do not run, role by role, but not on a Client Access server of 2013' -Tag 'L1' {
            Set-Shell @{
                'Get-ExchangeServer' = {
                    [pscustomobject]@{ Name = 'EX1'; Fqdn = 'ex1.litwareinc.com'; AdminDisplayVersion = 'Version 15.0 (Build 1497.2)'; ServerRole = [ServerRole]6 }
                    [pscustomobject]@{ Name = 'CAS1'; Fqdn = 'cas1.litwareinc.com'; AdminDisplayVersion = 'Version 15.0 (Build 1497.2)'; ServerRole = [ServerRole]4 }
                }
                'Test-ServiceHealth' = {
                    [pscustomobject]@{ Role = 'Mailbox Server Role'; RequiredServicesRunning = $false; ServicesNotRunning = @('MSExchangeIS', 'MSExchangeTransport') }
                    [pscustomobject]@{ Role = 'Client Access Server Role'; RequiredServicesRunning = $true; ServicesNotRunning = @() }
                }
            }
            $null = Connect-UmLync -CurrentShell
            $health = Get-Objects 'serviceHealth'
            $health.Server | Should -Be 'EX1'
            $health.NotRunning | Should -Be 'MSExchangeIS', 'MSExchangeTransport'
            ($global:shellCalls | Where-Object Name -EQ 'Test-ServiceHealth').Given.Server | Should -Be 'EX1'
            (Test-UmLyncIntegration -Rule RequiredServiceStopped | Where-Object Outcome -EQ 'Fail').Subject | Should -Be 'exchange:litwareinc.com/serviceHealth/EX1'
        }

        It 'shows roles, versions and sites as the topology has them' -Tag 'A2' {
            $null = Connect-UmLync -CurrentShell
            $server = Get-Objects 'exchangeServers'
            $server.Version.ToString() | Should -Be '15.0.1497.2'
            $server.Roles | Should -Be 'ClientAccess', 'Mailbox'
            $server.Site.Value | Should -Be 'Redmond'
        }

        It 'shows what another object is by its name, and an empty text as nothing' {
            $null = Connect-UmLync -CurrentShell
            $group = Get-Objects 'umHuntGroups'
            $group.Gateway | Should -Be '1:1'
            $group.DialPlan | Should -Be 'Redmond'
            $group.Pilot.IsRead | Should -BeTrue
            $group.Pilot.HasValue | Should -BeFalse
        }

        It 'reads copies of objects as it reads the objects' {
            $null = Connect-UmLync -CurrentShell
            $live = Get-UmLyncTopology
            $copies = @{}
            foreach ($name in 'Get-ExchangeServer', 'Get-UMDialPlan', 'Get-UMIPGateway', 'Get-UMHuntGroup') {
                $xml = [Management.Automation.PSSerializer]::Serialize(@(& $name), 2)
                $xml | Should -BeLike '*<Objs*'
                $copies[$name] = "[Management.Automation.PSSerializer]::Deserialize('$($xml.Replace("'", "''"))')"
            }
            Set-Shell $copies
            (Get-UMDialPlan).VoIPSecurity.pstypenames[0] | Should -BeLike 'Deserialized.*'
            (Get-UMHuntGroup).UMDialPlan.pstypenames[0] | Should -BeLike 'Deserialized.*'
            Compare-UmLyncTopology $live (Get-UmLyncTopology) -WarningAction Ignore | Should -BeNullOrEmpty
            (Get-Objects 'umDialPlans').VoipSecurity | Should -Be 'Secured'
        }

        It 'reads a list that comes as one text' {
            Set-Shell @{ 'Get-UMDialPlan' = { [pscustomobject]@{ Name = 'Redmond'; AccessTelephoneNumbers = '{+14255550100, +14255550101}' } } }
            $null = Connect-UmLync -CurrentShell
            (Get-Objects 'umDialPlans').AccessTelephoneNumbers | Should -Be '+14255550100', '+14255550101'
        }

        It 'leaves unread what an object does not have, or has in no known form' {
            Set-Shell @{ 'Get-UMDialPlan' = { [pscustomobject]@{ Name = 'Redmond'; URIType = 'SipName'; VoIPSecurity = 'Perhaps' } } }
            $null = Connect-UmLync -CurrentShell
            $plan = Get-Objects 'umDialPlans'
            $plan.UriType | Should -Be 'SipName'
            $plan.VoipSecurity | Should -BeNullOrEmpty
            $plan.PhoneContext | Should -BeNullOrEmpty
            (Get-Coverage 'umDialPlans').State | Should -Be 'Read'
        }

        It 'shows of a certificate what its bytes say, live and as a copy' -Tag 'C1' {
            # An X509Certificate2, which keeps its bytes on the way (Get-ExchangeCertificate -Instance takes what it gave).
            . (Join-Path $PSScriptRoot 'Shells/Support/Pki.ps1')
            $authority = New-TestCertificate 'CN=Litware Issuing CA' -IsAuthority
            $global:shellCertificate = New-TestCertificate 'CN=ex1.litwareinc.com' $authority 'ex1.litwareinc.com', 'mail.litwareinc.com'
            $shown = '[pscustomobject]@{ Thumbprint = $global:shellCertificate.Thumbprint; CertificateDomains = @("ex1.litwareinc.com"); Services = "UM, SMTP"; HasPrivateKey = $true; RawData = $global:shellCertificate.RawData }'
            foreach ($text in $shown, "[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize(($shown), 1))") {
                Set-Shell @{ 'Get-ExchangeCertificate' = $text }
                $null = Connect-UmLync -CurrentShell
                $certificate = Get-Objects 'exchangeCertificates'
                $certificate.KeyAlgorithm, $certificate.KeySize, $certificate.SignatureAlgorithm | Should -Be 'RSA', 2048, 'sha256RSA'
                $certificate.KeyUsages | Should -Be 'DigitalSignature', 'KeyEncipherment'
                $certificate.EnhancedKeyUsages | Should -Be '1.3.6.1.5.5.7.3.1'
                $certificate.Subject, $certificate.Issuer | Should -Be 'CN=ex1.litwareinc.com', 'CN=Litware Issuing CA'
                $certificate.IsSelfSigned | Should -BeFalse
                # What the cmdlet shows itself is not overruled, and the chain is the server's to tell.
                $certificate.SubjectAlternativeNames | Should -Be 'ex1.litwareinc.com'
                $certificate.RootThumbprint.IsRead | Should -BeFalse
            }
        }

        It 'does not take a missing command for missing objects' {
            $null = Connect-UmLync -CurrentShell
            $coverage = Get-Coverage 'umAutoAttendants'
            $coverage.State | Should -Be 'NotRead'
            $coverage.Reason | Should -Be "There is no command 'Get-UMAutoAttendant' in the current session."
        }

        It 'does not take half a list for a whole one' {
            Set-Shell @{ 'Get-UMHuntGroup' = "$groups`nWrite-Error 'The operation timed out.'" }
            $null = Connect-UmLync -CurrentShell
            $coverage = Get-Coverage 'umHuntGroups'
            $coverage.State | Should -Be 'Partial'
            $coverage.Reason | Should -BeLike '*The operation timed out.'
        }

        It 'knows nothing where it throws before the first object' {
            Set-Shell @{ 'Get-UMHuntGroup' = "throw 'Access is denied.'" }
            $null = Connect-UmLync -CurrentShell
            (Get-Coverage 'umHuntGroups').State | Should -Be 'NotRead'
            (Get-Coverage 'umHuntGroups').Reason | Should -BeLike '*Access is denied.'
        }

        It 'has a partial list where an object has no name' {
            Set-Shell @{ 'Get-UMHuntGroup' = "$groups`n[pscustomobject]@{ Name = 'Lost' }" }
            $null = Connect-UmLync -CurrentShell
            (Get-Coverage 'umHuntGroups').State | Should -Be 'Partial'
        }

        It 'is refused where two objects have one identity' {
            Set-Shell @{ 'Get-UMHuntGroup' = "$groups`n$groups" }
            $null = Connect-UmLync -CurrentShell
            $failure = Get-Failure { Get-UmLyncTopology }
            $failure.FullyQualifiedErrorId | Should -BeLike 'ResourceStandsTwice,*'
            $failure.Exception.Message | Should -BeLike '*umHuntGroups/1:1\Redmond*'
        }

        It 'is asked as often for one object as for five hundred' {
            $null = Connect-UmLync -CurrentShell
            $global:shellCalls.Clear()
            $null = Get-UmLyncTopology
            $calls = $global:shellCalls.Count
            Set-Shell @{
                'Get-UMIPGateway' = { 1..500 | ForEach-Object { [pscustomobject]@{ Name = "1:$_"; Address = "pool$_.litwareinc.com" } } }
                'Get-UMHuntGroup' = { 1..500 | ForEach-Object { [pscustomobject]@{ Name = 'Redmond'; UMIPGateway = "1:$_"; UMDialPlan = 'Redmond' } } }
            }
            $global:shellCalls.Clear()
            @(Get-Objects 'umHuntGroups').Count | Should -Be 500
            $global:shellCalls.Count | Should -Be $calls
        }
    }

    Context 'of which a run keeps what it starts from' {
        It 'is read once before the run and once after it' {
            Set-Shell @{ 'Get-UMMailbox' = { [pscustomobject]@{ PrimarySmtpAddress = 'kenmyer@litwareinc.com'; UMDialPlan = 'Redmond' } } }
            $null = Connect-UmLync -CurrentShell
            $global:shellCalls.Clear()
            $null = Invoke-UmLyncIntegration -Force -OutputPath (Join-Path $TestDrive 'once') -WarningAction SilentlyContinue -ErrorAction SilentlyContinue
            @($global:shellCalls | Where-Object Name -EQ 'Get-UMMailbox').Count | Should -Be 2
            # The file has the users themselves, whom the plan only counts.
            $kept = Get-Content -Raw (Join-Path $TestDrive 'once/before.json') | ConvertFrom-Json
            $kept.exchange.umMailboxes.primarySmtpAddress | Should -Be 'kenmyer@litwareinc.com'
        }
    }

    Context 'of a release of Exchange' {
        It 'of 2010 has UM servers and nothing of the later services' -Tag 'A2' {
            # domain.md C.4.
            Set-Shell @{
                'Get-ExchangeServer' = { [pscustomobject]@{ Name = 'EX1'; Fqdn = 'ex1.litwareinc.com'; AdminDisplayVersion = 'Version 14.3 (Build 123.4)'; ServerRole = 'UnifiedMessaging' } }
                'Get-UMServer'       = { [pscustomobject]@{ Name = 'EX1'; DialPlans = @('Redmond'); UMStartupMode = 'Dual'; SipTcpListeningPort = 5060; SipTlsListeningPort = 5061 } }
            }
            $null = Connect-UmLync -CurrentShell
            $topology = Get-UmLyncTopology
            (Get-Objects 'umServers' $topology).StartupMode | Should -Be 'Dual'
            foreach ($kind in 'umServices', 'umCallRouters') {
                (Get-Coverage $kind $topology).State | Should -Be 'Read'
                Get-Objects $kind $topology | Should -BeNullOrEmpty
            }
        }

        It 'of 2013 has services and call routers, which are asked for one by one where the list lacks them' {
            Set-Shell @{
                'Get-UMService'            = { [pscustomobject]@{ Name = 'EX1'; DialPlans = @('Redmond'); UMStartupMode = 'TLS' } }
                'Get-UMCallRouterSettings' = { if ($Server) { [pscustomobject]@{ Server = $Server; DialPlans = @(); UMStartupMode = 'TCP' } } }
            }
            $null = Connect-UmLync -CurrentShell
            $topology = Get-UmLyncTopology
            (Get-Objects 'umServices' $topology).DialPlans | Should -Be 'Redmond'
            (Get-Objects 'umCallRouters' $topology).StartupMode | Should -Be 'TCP'
            (Get-Coverage 'umServers' $topology).State | Should -Be 'Read'
        }

        It 'of 2016 shows with which settings each server works, asked as its build wants it' -Tag 'H7' {
            Set-Shell @{
                'Get-ExchangeServer'         = {
                    foreach ($server in @{ Name = 'EX13'; Build = '15.0 (Build 1497.2)' }, @{ Name = 'EX16CU3'; Build = '15.1 (Build 544.27)' }, @{ Name = 'EX16'; Build = '15.1 (Build 2507.6)' }) {
                        [pscustomobject]@{ Name = $server.Name; Fqdn = "$($server.Name).litwareinc.com"; AdminDisplayVersion = "Version $($server.Build)"; ServerRole = 'Mailbox, ClientAccess' }
                    }
                }
                'Get-ExchangeDiagnosticInfo' = {
                    # One text, or its lines.
                    if ($Server -eq 'EX16') { '<Diagnostics><Components><VariantConfiguration><Configuration><OwaServer><IMSettings IMServerName="sfb.litwareinc.com" IMCertificateThumbprint="" /></OwaServer></Configuration></VariantConfiguration></Components></Diagnostics>' }
                    else { '<Diagnostics><Components><VariantConfiguration><Configuration><OwaServer><IMSettings>', '<IMServerName>sfb.litwareinc.com</IMServerName>', '</IMSettings></OwaServer></Configuration></VariantConfiguration></Components></Diagnostics>' }
                }
            }
            $null = Connect-UmLync -CurrentShell
            $settings = Get-Objects owaEffectiveSettings
            $settings.Server | Should -Be 'EX16', 'EX16CU3'
            $settings.ImServerName.Value | Should -Be 'sfb.litwareinc.com', 'sfb.litwareinc.com'
            $settings.ImCertificateThumbprint.HasValue | Should -Be $false, $false
            (Get-Coverage owaEffectiveSettings).State | Should -Be 'Read'
            $asked = $global:shellCalls | Where-Object Name -EQ Get-ExchangeDiagnosticInfo | Select-Object -First 2
            $asked.Given.Component | Sort-Object -Unique | Should -Be 'VariantConfiguration'
            # domain.md H 11.
            ($asked | Where-Object { $_.Given.Server -eq 'EX16CU3' }).Given['Process', 'Argument'] | Should -Be 'Microsoft.Exchange.Directory.TopologyService', 'Config'
            ($asked | Where-Object { $_.Given.Server -eq 'EX16' }).Given['Process', 'Argument'] | Should -Be 'MSExchangeMailboxAssistants', 'Config,Component=OwaServer'
        }

        It 'of 2016 leaves unread what another answer does not hold' -Tag 'H7' {
            Set-Shell @{
                'Get-ExchangeServer'         = { foreach ($name in 'EX1', 'EX2') { [pscustomobject]@{ Name = $name; Fqdn = "$name.litwareinc.com"; AdminDisplayVersion = 'Version 15.1 (Build 2507.6)'; ServerRole = 'Mailbox' } } }
                'Get-ExchangeDiagnosticInfo' = {
                    if ($Server -eq 'EX2') { return '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><Diagnostics>&x;</Diagnostics>' }
                    '<Diagnostics><Components><VariantConfiguration><Configuration><OwaServer><IMSettings /></OwaServer></Configuration></VariantConfiguration></Components></Diagnostics>'
                }
            }
            $null = Connect-UmLync -CurrentShell
            (Get-Objects owaEffectiveSettings).Server | Should -Be 'EX1'
            (Get-Coverage owaEffectiveSettings).State | Should -Be 'Partial'
            (Get-Coverage owaEffectiveSettings).Reason | Should -BeLike "*'EX2'*"
        }

        It 'of both leaves unread what the one shell cannot show' {
            Set-Shell @{
                'Get-ExchangeServer' = "$servers`n[pscustomobject]@{ Name = 'EX0'; Fqdn = 'ex0.litwareinc.com'; AdminDisplayVersion = 'Version 14.3 (Build 123.4)'; ServerRole = 'UnifiedMessaging' }"
                'Get-UMService'      = { [pscustomobject]@{ Name = 'EX1'; DialPlans = @() } }
            }
            $null = Connect-UmLync -CurrentShell
            (Get-Coverage 'umServers').State | Should -Be 'NotRead'
        }
    }

    Context 'that changes something' {
        BeforeEach {
            Set-Shell @{
                'Get-UMDialPlan' = { [pscustomobject]@{ Name = 'Redmond'; URIType = 'SipName'; VoIPSecurity = $global:shellSecurity; PhoneContext = 'Redmond.litwareinc.com'; AccessTelephoneNumbers = @() } }
                'Set-UMDialPlan' = { $global:shellSecurity = $VoIPSecurity }
                'Get-CsPool'     = { }
                'Get-CsService'  = { }
                'Get-CsSite'     = { }
                'Get-CsComputer' = { }
            }
            $global:shellSecurity = 'SIPSecured'
            # A change as a plan file holds it: the security of one plan.
            $lab = New-Lab
            $null = Connect-UmLync $lab
            $text = Get-Content -Raw (Export-UmLyncPlan -Plan (New-UmLyncPlan) -Path "$lab.plan") | ConvertFrom-Json -AsHashtable -DateKind String
            $text.changes = @($text.changes | Where-Object { $_.address -like '*/umDialPlans/Redmond' })
            $text.changes.Count | Should -Be 1
            $text.changes[0].dependsOn = @()
            $text.changes[0].basedOn = @()
            $text.releases = @('Exchange 15.0')
            $plan = Join-Path $TestDrive "$([guid]::NewGuid()).json"
            $text | ConvertTo-Json -Depth 12 | Set-Content -LiteralPath $plan
        }

        It 'is one command with parameters, which is not to ask again' {
            $null = Connect-UmLync -CurrentShell
            (Invoke-UmLyncPlan -Path $plan).Outcome | Should -Be 'Applied'
            $global:shellSecurity | Should -Be 'Secured'
            $call = $global:shellCalls | Where-Object Name -EQ 'Set-UMDialPlan'
            @($call).Count | Should -Be 1
            $call.Given.Keys | Sort-Object | Should -Be 'Confirm', 'Identity', 'VoIPSecurity'
            $call.Given.Confirm | Should -BeFalse
        }

        It 'goes to the domain controller from which is read' -Tag 'Q3' {
            $null = Connect-UmLync -CurrentShell -DomainController dc1.litwareinc.com
            $null = Invoke-UmLyncPlan -Path $plan
            $global:shellCalls | Where-Object { $_.Name -like '*-UM*' } | ForEach-Object { $_.Given.DomainController } | Sort-Object -Unique | Should -Be 'dc1.litwareinc.com'
            $global:shellCalls | Where-Object { $_.Name -like '*-Cs*' } | ForEach-Object { $_.Given.Keys } | Should -Not -Contain 'DomainController'
        }

        It 'that the product refuses failed in the words of the product' {
            Set-Shell @{ 'Set-UMDialPlan' = { Write-Error "The dial plan is in use.`nat Microsoft.Exchange.Somewhere" } }
            $null = Connect-UmLync -CurrentShell
            $outcome = Invoke-UmLyncPlan -Path $plan -ErrorAction SilentlyContinue -ErrorVariable failures
            $outcome.Outcome | Should -Be 'Failed'
            $outcome.Reason.ToString() | Should -Be "'Set-UMDialPlan' failed in the current session: The dial plan is in use."
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'CommandFailed,*'
        }

        It 'changes nothing under WhatIf' {
            $null = Connect-UmLync -CurrentShell
            (Invoke-UmLyncPlan -Path $plan -WhatIf).Outcome | Should -Be 'Planned'
            $global:shellCalls.Name | Should -Not -Contain 'Set-UMDialPlan'
        }
    }

    Context 'to which one connects' {
        It 'says that nothing is named' {
            Get-FailureId { Connect-UmLync -Forest litwareinc.com } | Should -Be 'NoSystemIsNamed'
        }

        It 'says that the session has no cmdlets of a product' {
            Remove-Item function:Get-OrganizationConfig
            try { Get-FailureId { Connect-UmLync -CurrentShell } | Should -Be 'NoShellIsHere' } finally { Set-Shell @{ 'Get-OrganizationConfig' = $organization } }
        }

        It 'asks for the forest where no Exchange organization tells it' -Tag 'A4' {
            Set-Shell @{ 'Get-CsPool' = { } }
            Remove-Item function:Get-OrganizationConfig
            try {
                Get-FailureId { Connect-UmLync -CurrentShell } | Should -Be 'ForestIsNeeded'
                (Connect-UmLync -CurrentShell -Forest litwareinc.com).Estate | Should -Be 'lync:litwareinc.com'
            }
            finally { Set-Shell @{ 'Get-OrganizationConfig' = $organization } }
        }

        It 'takes the forest of Lync where it is another one' -Tag 'A4' {
            Set-Shell @{ 'Get-CsPool' = { } }
            (Connect-UmLync -CurrentShell -Forest lync.example).Estate | Should -Be 'exchange:litwareinc.com+lync:lync.example'
        }

        It 'refuses a name that is none' {
            $failure = Get-Failure { Connect-UmLync -CurrentShell -DomainController 'dc 1' }
            $failure.FullyQualifiedErrorId | Should -BeLike 'NameIsNoFqdn,*'
            $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        }

        It 'takes a lab or systems, not both' {
            Get-FailureId { Connect-UmLync -LabPath (New-Lab) -CurrentShell } | Should -Be 'AmbiguousParameterSet'
        }

        It 'names the address that cannot be reached, and never the password' {
            # The WSMan client is on Windows only; here it is missing, there nobody answers.
            $secret = 'Canary-4711!'
            $credential = [pscredential]::new('litware\administrator', (ConvertTo-SecureString $secret -AsPlainText -Force))
            $failure = Get-Failure { Connect-UmLync -ExchangeUri 'http://ex1.invalid/PowerShell' -Credential $credential -Authentication Kerberos }
            $failure.FullyQualifiedErrorId | Should -BeLike 'SessionCannotBeOpened,*'
            $failure.Exception.Message | Should -BeLike '*http://ex1.invalid/PowerShell*'
            "$failure $($failure | Format-List * -Force | Out-String) $($Error | Out-String)" | Should -Not -BeLike "*$secret*"
            Get-UmLyncConnection | Should -BeNullOrEmpty
        }
    }
}
