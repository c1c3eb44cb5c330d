# The stand-ins answer, and refuse, as the products do; what they refuse and what they set by themselves is that of
# docs/domain.md, whose section stands with each.
BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Shells.ps1')
    $shell = New-LitwareShell
    $modules = Import-Module $shell.Exchange.Path, $shell.Lync.Path -PassThru
    $confirmed = @{ Confirm = $false }
}

AfterAll { Remove-Module $modules }

Describe 'A test shell' {
    It 'shows every <Section> by <Command>' -ForEach @(
        @{ Section = 'exchangeServers'; Command = 'Get-ExchangeServer' }
        @{ Section = 'umDialPlans'; Command = 'Get-UMDialPlan' }
        @{ Section = 'umMailboxPolicies'; Command = 'Get-UMMailboxPolicy' }
        @{ Section = 'umIpGateways'; Command = 'Get-UMIPGateway' }
        @{ Section = 'umHuntGroups'; Command = 'Get-UMHuntGroup' }
        @{ Section = 'umAutoAttendants'; Command = 'Get-UMAutoAttendant' }
        @{ Section = 'umServices'; Command = 'Get-UMService' }
        @{ Section = 'umCallRouters'; Command = 'Get-UMCallRouterSettings' }
        @{ Section = 'umMailboxes'; Command = 'Get-UMMailbox' }
        @{ Section = 'owaMailboxPolicies'; Command = 'Get-OwaMailboxPolicy' }
        @{ Section = 'sites'; Command = 'Get-CsSite' }
        @{ Section = 'computers'; Command = 'Get-CsComputer' }
        @{ Section = 'mediaConfigurations'; Command = 'Get-CsMediaConfiguration' }
        @{ Section = 'trustedApplicationPools'; Command = 'Get-CsTrustedApplicationPool' }
        @{ Section = 'trustedApplications'; Command = 'Get-CsTrustedApplication' }
        @{ Section = 'lyncDialPlans'; Command = 'Get-CsDialPlan' }
        @{ Section = 'voicePolicies'; Command = 'Get-CsVoicePolicy' }
        @{ Section = 'voiceRoutes'; Command = 'Get-CsVoiceRoute' }
        @{ Section = 'exumContacts'; Command = 'Get-CsExUmContact' }
        @{ Section = 'users'; Command = 'Get-CsUser' }
    ) {
        $start = Get-Estate $litware
        @(& $Command).Count | Should -Be @($start.exchange[0][$Section] ?? $start.lync[0][$Section]).Count
    }

    It 'names the services of pools as the documentation does' {
        # domain.md D.3; the pages of Get-CsSite, Get-CsPool, Get-CsTrustedApplicationPool.
        (Get-CsService -Registrar -PoolFqdn atl-cs-001.litwareinc.com).Identity | Should -Be 'Registrar:atl-cs-001.litwareinc.com'
        (Get-CsService -Director).PoolFqdn | Should -Be 'atl-dir-001.litwareinc.com'
        (Get-CsPool -Site 'Portland branch').Identity | Should -Be 'por-sba-001.litwareinc.com'
        (Get-CsSite | Where-Object { $_.SiteType -eq 'CentralSite' }).Identity | Should -Be 'Site:Redmond'
        (Get-CsTrustedApplicationPool -Filter '*:atl-owa*').SiteId | Should -Be 'Site:Redmond'
        (Get-CsTrustedApplication -Identity 'atl-owa-001.litwareinc.com/OutlookWebApp').ApplicationId | Should -Be 'urn:application:OutlookWebApp'
    }

    It 'gives what a filter asks for' {
        (Get-CsExUmContact -Filter { LineURI -like 'tel:+1503*' }).Count | Should -Be 2
        (Get-CsUser -Filter { EnterpriseVoiceEnabled -eq $false }).Count | Should -Be @((Get-Estate $litware).lync[0].users | Where-Object { -not $_.enterpriseVoiceEnabled }).Count
        @(Get-CsUser -ResultSize 7).Count | Should -Be 7
    }

    It 'shows all where the identity is nothing, as the pages warn' {
        @(Get-UMDialPlan -Identity $null).Count | Should -Be 3
    }

    It 'creates a gateway with the values of the product' {
        # C.3.
        New-UMIPGateway -Name lync2 -Address atl-cs-002.litwareinc.com
        $gateway = Get-UMIPGateway lync2
        $gateway.Port | Should -Be 5060
        $gateway.OutcallsAllowed | Should -BeTrue
        $gateway.MessageWaitingIndicatorAllowed | Should -BeTrue
        $gateway.IPAddressFamily | Should -Be 'IPv4Only'
        $gateway.Status | Should -Be 'Enabled'
    }

    It 'edits a list of many values' {
        # C.4: additions and removals edit, a plain list overwrites, nothing clears.
        Set-UMService ATL-EX-003 -DialPlans @{ Add = 'Portland' }
        (Get-UMService ATL-EX-003).DialPlans.Name | Should -Be 'Redmond', 'Portland'
        Set-UMService ATL-EX-003 -DialPlans @{ Remove = 'Redmond' }
        (Get-UMService ATL-EX-003).DialPlans.Name | Should -Be 'Portland'
        Set-UMService ATL-EX-003 -DialPlans $null
        (Get-UMService ATL-EX-003).DialPlans | Should -BeNullOrEmpty
        Set-UMService ATL-EX-003 -DialPlans Redmond
        (Get-UMService atl-ex-003.litwareinc.com).DialPlans.Name | Should -Be 'Redmond'
    }

    It 'takes an object from the pipeline' {
        Get-UMService ATL-EX-001 | Set-UMService -MaxCallsAllowed 50
        (Get-UMService ATL-EX-001).MaxCallsAllowed | Should -Be 50
    }

    It 'changes nothing under WhatIf' {
        Set-UMIPGateway LobbyPBX -OutcallsAllowed $false -WhatIf
        (Get-UMIPGateway LobbyPBX).OutcallsAllowed | Should -BeTrue
    }

    It 'gives the global media configuration its default back instead of removing it' {
        # The page of Remove-CsMediaConfiguration; D.1.
        Set-CsMediaConfiguration -EncryptionLevel SupportEncryption
        Remove-CsMediaConfiguration global
        (Get-CsMediaConfiguration).EncryptionLevel | Should -Be 'RequireEncryption'
    }

    It 'enables a mailbox with the addresses that Lync looks for' {
        # C.6.
        Enable-UMMailbox new.user@litwareinc.com -UMMailboxPolicy 'Redmond Default Policy' -SIPResourceIdentifier new.user@litwareinc.com -Extensions 50999
        (Get-UMMailbox new.user@litwareinc.com).EmailAddresses |
            Should -Contain 'EUM:new.user@litwareinc.com;phone-context=Redmond.litwareinc.com'
    }

    It 'marks a certificate for a service that listens for TLS, in place of the one before' {
        # C.5.
        Set-UMService ATL-EX-003 -UMStartupMode Dual
        $other = (Get-ExchangeCertificate -Server ATL-EX-003 | Where-Object { $_.Services -notmatch 'UM' }).Thumbprint
        Enable-ExchangeCertificate -Server ATL-EX-003 -Thumbprint $other -Services UM
        (Get-ExchangeCertificate -Server ATL-EX-003 | Where-Object { $_.Services -match '\bUM\b' }).Thumbprint | Should -Be $other
    }

    It 'keeps the estate in a file of the documented form' {
        { Get-Estate $shell.Estate } | Should -Not -Throw
        (Get-Estate $shell.Estate).exchange[0].umIpGateways.name | Should -Contain 'lync2'
    }

    It 'fails a command for which it has no implementation' {
        Get-Denial { Test-CsTopology -ErrorAction Stop } | Should -Be 'NotImplemented'
    }

    It 'of two modules sees one estate' {
        # A service is pending when a gateway is newer than it (A.1), and no more when it was restarted (D.3).
        Set-UMIPGateway lync2 -OutcallsAllowed $false
        $pending = { (Get-Estate $shell.Estate).lync[0].lyncWindowsServices | Where-Object { $_.computer -eq 'atl-fe-001.litwareinc.com' } | ForEach-Object { $_.pending } }
        & $pending | Should -BeTrue
        Stop-CsWindowsService RTCSRV -ComputerName atl-fe-001.litwareinc.com
        (Get-CsWindowsService RTCSRV -ComputerName atl-fe-001.litwareinc.com).Status | Should -Be 'Stopped'
        Start-CsWindowsService RTCSRV -ComputerName atl-fe-001.litwareinc.com
        & $pending | Should -BeFalse
    }
}

Describe 'A test shell refuses' {
    It '<Case> with <Id>' -ForEach @(
        @{ Case = 'a second gateway of a name (A.6)'; Id = 'ADObjectAlreadyExistsException'; Call = { New-UMIPGateway -Name LobbyPBX -Address 192.0.2.30 -ErrorAction Stop } }
        @{ Case = 'what is not there'; Id = 'ManagementObjectNotFoundException'; Call = { Set-UMIPGateway none -Port 5061 -ErrorAction Stop } }
        @{ Case = 'to remove a gateway with hunt groups (C.2)'; Id = 'GatewayHasHuntGroups'; Call = { Remove-UMIPGateway LobbyPBX @confirmed -ErrorAction Stop } }
        @{ Case = 'an IP address for a secured dial plan (A.6)'; Id = 'FqdnRequired'; Call = { New-UMHuntGroup -Name Redmond -UMDialPlan Redmond -UMIPGateway LobbyPBX -ErrorAction Stop } }
        @{ Case = 'the address of a gateway of a secured dial plan (A.6)'; Id = 'FqdnRequired'; Call = { Set-UMIPGateway '1:1' -Address 192.0.2.40 -ErrorAction Stop } }
        @{ Case = 'a hunt group without a gateway (C.3)'; Id = 'ManagementObjectNotFoundException'; Call = { New-UMHuntGroup -Name x -UMDialPlan Redmond -UMIPGateway none -ErrorAction Stop } }
        @{ Case = 'a hunt group of a name that the gateway has (C.3)'; Id = 'ADObjectAlreadyExistsException'; Call = { New-UMHuntGroup -Name Redmond -UMDialPlan Redmond -UMIPGateway '1:1' -ErrorAction Stop } }
        @{ Case = 'a dial plan with a forbidden name (C.1)'; Id = 'InvalidName'; Call = { New-UMDialPlan -Name 'a=b' -CountryOrRegionCode 1 -NumberOfDigitsInExtension 5 -ErrorAction Stop } }
        @{ Case = 'a dial plan of 50 characters with a policy (C.1)'; Id = 'NameTooLong'; Call = { New-UMDialPlan -Name ('x' * 50) -CountryOrRegionCode 1 -NumberOfDigitsInExtension 5 -ErrorAction Stop } }
        @{ Case = 'an access number of another dial plan (C.1)'; Id = 'NumberTaken'; Call = { Set-UMDialPlan Redmond -AccessTelephoneNumbers @{ Add = '+15035550100' } -ErrorAction Stop } }
        @{ Case = 'a pilot that is not E.164 (C.1)'; Id = 'NotE164'; Call = { Set-UMDialPlan Redmond -PilotIdentifierList '0100' -ErrorAction Stop } }
        @{ Case = 'to remove a dial plan in use (C.3)'; Id = 'DialPlanInUse'; Call = { Remove-UMDialPlan Redmond @confirmed -ErrorAction Stop } }
        @{ Case = 'to change the URI type (C.1)'; Id = 'NamedParameterNotFound'; Call = { Set-UMDialPlan Redmond -URIType E164 -ErrorAction Stop } }
        @{ Case = 'an extension dial plan on a server of 2013 (C.4)'; Id = 'DialPlanNotSip'; Call = { Set-UMCallRouterSettings -Server ATL-EX-001 -DialPlans @{ Add = 'LobbyPhones' } -ErrorAction Stop } }
        @{ Case = 'a certificate for a service at TCP (C.5)'; Id = 'StartupModeIsTcp'; Call = {
                Set-UMCallRouterSettings -Server ATL-EX-002 -UMStartupMode TCP
                $other = (Get-ExchangeCertificate -Server ATL-EX-002 | Where-Object { $_.Services -notmatch 'UM' }).Thumbprint
                Enable-ExchangeCertificate -Server ATL-EX-002 -Thumbprint $other -Services UMCallRouter -ErrorAction Stop
            }
        }
        @{ Case = 'a setting override of a name that is there (D.4)'; Id = 'ADObjectAlreadyExistsException'; Call = {
                foreach ($time in 1, 2) { New-SettingOverride -Name IM -Component OwaServer -Section IMSettings -Parameters @('IMServerName=a') -Reason test -ErrorAction Stop }
            }
        }
        @{ Case = 'an extension that is taken (C.6)'; Id = 'ExtensionTaken'; Call = { Enable-UMMailbox x@litwareinc.com -UMMailboxPolicy 'Redmond Default Policy' -SIPResourceIdentifier x@litwareinc.com -Extensions 50127 -ErrorAction Stop } }
        @{ Case = 'a right that nobody has'; Id = 'AceNotFound'; Call = { Remove-ADPermission 'UM DialPlan Container' -User 'litwareinc.com\Nobody' -AccessRights ReadProperty @confirmed -ErrorAction Stop } }
        @{ Case = 'a contact with a number of another (B.5)'; Id = 'NumberTaken'; Call = { New-CsExUmContact -SipAddress sip:new@litwareinc.com -RegistrarPool atl-cs-001.litwareinc.com -OU 'DC=litwareinc,DC=com' -DisplayNumber '+14255550100' -ErrorAction Stop } }
        @{ Case = 'a contact with an address in use (B.5)'; Id = 'SipAddressTaken'; Call = { New-CsExUmContact -SipAddress sip:alan.brewer@litwareinc.com -RegistrarPool atl-cs-001.litwareinc.com -OU 'DC=litwareinc,DC=com' -DisplayNumber '+14255550199' -ErrorAction Stop } }
        @{ Case = 'a trusted pool of a site by its display name (D.3)'; Id = 'ItemNotFound'; Call = { New-CsTrustedApplicationPool -Identity owa2.litwareinc.com -Site 'Redmond campus' -Registrar atl-cs-001.litwareinc.com -ErrorAction Stop } }
        @{ Case = 'an application id with spaces (D.3)'; Id = 'InvalidApplicationId'; Call = { New-CsTrustedApplication -ApplicationId 'a b' -TrustedApplicationPoolFqdn atl-owa-001.litwareinc.com -Port 6000 -ErrorAction Stop } }
        @{ Case = 'a port of another application (D.3)'; Id = 'PortTaken'; Call = { New-CsTrustedApplication -ApplicationId other -TrustedApplicationPoolFqdn atl-owa-001.litwareinc.com -Port 5199 -ErrorAction Stop } }
    ) {
        Get-Denial $Call | Should -Be $Id
    }

    It 'what a test wants refused, once' {
        Set-ShellFault $shell 'Set-UMMailboxPolicy' -Act Fail
        $call = { Set-UMMailboxPolicy 'Redmond Default Policy' -AllowFax $true -ErrorAction Stop }
        Get-Denial $call | Should -Be 'ADOperationException'
        Get-Denial $call | Should -BeNullOrEmpty
    }

    It 'and goes on, as the products do' {
        $written = Set-UMIPGateway none -Port 5061 -ErrorAction Continue 2>&1
        $written.FullyQualifiedErrorId | Should -Be 'ManagementObjectNotFoundException,Set-UMIPGateway'
    }

    It 'without a trace in the estate' {
        $before = Get-FileHash $shell.Estate
        Get-Denial { Set-UMCallRouterSettings -Server ATL-EX-001 -UMStartupMode TCP -DialPlans @{ Add = 'LobbyPhones' } -ErrorAction Stop } | Should -Be 'DialPlanNotSip'
        (Get-FileHash $shell.Estate).Hash | Should -Be $before.Hash
    }
}
