# Real PSSessions, over SSH on loopback, to endpoints that are restricted as the products' are. The WSMan parameter sets of
# New-PSSession cannot run on this machine.
BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Support/TestServer.ps1')
    $fault = Get-SshFault
}

if ($fault) {
    Describe 'A session to a test shell' {
        It 'cannot be had here' -TestCases @{ Fault = $fault } { Set-ItResult -Skipped -Because $Fault }
    }
}
else {
    Describe 'A session to a test shell' {
        BeforeAll {
            . (Join-Path $PSScriptRoot 'Support/Shells.ps1')
            $shell = New-LitwareShell
            $server = Start-TestServer $shell
            $exchange, $lync, $windows = New-TestSession 'atl-ex-001 exchange', 'atl-fe-001 lync', 'atl-ex-003 windows'
        }

        AfterAll { Stop-TestServer $server }

        It 'of the <Product> shell shows its commands, and those that every session needs' -ForEach @(@{ Product = 'Exchange' }, @{ Product = 'Lync' }) {
            # What RestrictedRemoteServer leaves visible, for implicit remoting.
            $needed = 'Clear-Host', 'Exit-PSSession', 'Get-Command', 'Get-FormatData', 'Get-Help', 'Measure-Object', 'Out-Default', 'Select-Object'
            $session = $Product -eq 'Exchange' ? $exchange : $lync
            $visible = (Invoke-Command $session { Get-Command | Select-Object -Property Name }).Name
            $visible | Where-Object { $_ -notin $needed } | Sort-Object | Should -Be $shell.$Product.Commands
        }

        It 'takes no language' {
            foreach ($script in { 1 + 1 }, { $x = 1 }, { Get-UMDialPlan | Where-Object Name -EQ 'Redmond' }) {
                { Invoke-Command $exchange $script -ErrorAction Stop } | Should -Throw -Because $script
            }
        }

        It 'knows no other command' {
            Get-Denial { Invoke-InShell $exchange 'Get-Process' } | Should -Be 'CommandNotFoundException'
            Get-Denial { Invoke-InShell $lync 'Get-UMDialPlan' } | Should -Be 'CommandNotFoundException'
        }

        It 'gives what is left of objects after remoting' {
            $plan = Invoke-InShell $exchange 'Get-UMDialPlan' @{ Identity = 'Redmond' }
            $plan.pstypenames[0] | Should -Be 'Deserialized.Microsoft.Exchange.Data.Directory.SystemConfiguration.UMDialPlan'
            $plan.AccessTelephoneNumbers | Should -Be '+14255550100'
            $plan.Guid | Should -BeOfType guid
            $group = Invoke-InShell $exchange 'Get-UMHuntGroup' @{ Identity = '1:1\Redmond' }
            "$($group.UMDialPlan)" | Should -Be 'Redmond'
        }

        It 'carries a command with parameters out' {
            Invoke-InShell $exchange 'Set-UMService' @{ Identity = 'ATL-EX-003'; DialPlans = @{ Add = 'Portland' }; Confirm = $false }
            (Invoke-InShell $exchange 'Get-UMService' @{ Identity = 'ATL-EX-003' }).DialPlans.Count | Should -Be 2
            (Get-Estate $shell.Estate).exchange[0].umServices[2].dialPlans | Should -Be 'Redmond', 'Portland'
        }

        It 'hands an error of the product over' {
            Get-Denial { Invoke-InShell $exchange 'Set-UMIPGateway' @{ Identity = 'none'; Port = 5061 } } | Should -Be 'ManagementObjectNotFoundException'
            Get-Denial { Invoke-InShell $exchange 'Set-UMIPGateway' @{ Identity = '1:1'; Address = 'a b' } } | Should -Be 'ParameterArgumentTransformationError'
        }

        It 'to a server is plain PowerShell on that server' {
            $services = Invoke-Command $windows { Get-Service MSExchange*; "$($ExecutionContext.SessionState.LanguageMode)" }
            $services[0..1].Name | Should -Be 'MSExchangeUM', 'MSExchangeUMCR'
            $services[0].MachineName | Should -Be 'atl-ex-003.litwareinc.com'
            $services[2] | Should -Be 'FullLanguage'
            $before, $after = Invoke-Command $windows {
                (Get-WinEvent -FilterHashtable @{ LogName = 'System'; Id = 7036 } | Where-Object Message -Match 'UM service').TimeCreated
                Restart-Service MSExchangeUM
                $process = (Get-CimInstance Win32_Service -Filter "Name = 'MSExchangeUM'").ProcessId
                (Get-CimInstance Win32_Process -Filter "ProcessId = $process").CreationDate
            }
            $after | Should -BeGreaterThan $before
            (Get-Estate $shell.Estate).exchange[0].exchangeWindowsServices[4].pending | Should -BeFalse
            (Invoke-Command $windows { Get-ItemProperty 'HKLM:\SYSTEM\CurrentControlSet\Services\MSExchange OWA\InstantMessaging' }).ImplementationDLLPath | Should -BeLike '*Ucweb.dll'
            { Invoke-Command $windows { Restart-WebAppPool MSExchangeOWAAppPool } -ErrorAction Stop } | Should -Not -Throw
            Get-Denial { Invoke-Command $windows { Restart-Service Fax } -ErrorAction Stop } | Should -Be 'NoServiceFoundForGivenName'
        }

        It 'is lost where a test wants it, after the work and before the answer' {
            Set-ShellFault $shell 'Set-CsMediaConfiguration' -Act LoseAfter
            Get-Denial { Invoke-InShell $lync 'Set-CsMediaConfiguration' @{ Identity = 'global'; EncryptionLevel = 'DoNotSupportEncryption' } } | Should -Not -BeNullOrEmpty
            $lync.State | Should -Be 'Broken'
            (Get-Estate $shell.Estate).lync[0].mediaConfigurations[0].encryptionLevel | Should -Be 'DoNotSupportEncryption'
        }
    }
}
