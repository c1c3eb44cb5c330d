# The stand-ins for the management shells take what the products take: every example of Microsoft's pages binds in them.
BeforeDiscovery {
    $pages = (Get-Content -Raw (Join-Path $PSScriptRoot 'Data/examples.json') | ConvertFrom-Json).examples | Group-Object page | ForEach-Object {
        @{ Page = $_.Name; Examples = $_.Group }
    }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/ExampleBinding.ps1')
    $shell = & (Join-Path $PSScriptRoot 'New-TestShell.ps1') -Path (Join-Path $TestDrive 'binding')
    $modules = Import-Module $shell.Exchange.Path, $shell.Lync.Path -PassThru
    $commands = @{}
    $modules.ExportedFunctions.Values | ForEach-Object { $commands[$_.Name] = $_ }
}

AfterAll { Remove-Module $modules }

Describe 'The test shells' {
    It 'have every cmdlet of the contracts' {
        $contracts = Get-Content -Raw (Join-Path $PSScriptRoot '../../UmLync.Tests/Data/contracts.json') | ConvertFrom-Json
        $commands.Keys | Sort-Object | Should -Be ($contracts.cmdlets.name | Sort-Object)
        $commands.Count | Should -BeGreaterThan 150
    }

    It 'bind the examples of <Page>' -ForEach $pages {
        foreach ($example in $Examples | Where-Object { -not $_.fault }) {
            $calls = @(Get-ExampleCall $example.text $commands)
            $calls | Should -Not -BeNullOrEmpty -Because $example.text
            foreach ($call in $calls) {
                (Invoke-ExampleCall $call $commands).Name | Should -Be $call.GetCommandName() -Because $call
            }
        }
    }

    It 'do not bind the wrong ones of <Page>' -ForEach ($pages | Where-Object { $_.Examples.fault }) {
        foreach ($example in $Examples | Where-Object { $_.fault }) {
            { Get-ExampleCall $example.text $commands | ForEach-Object { Invoke-ExampleCall $_ $commands } } | Should -Throw -Because $example.fault
        }
    }

    It 'refuse <Call> with <Id>' -ForEach @(
        @{ Call = 'Set-UMIPGateway'; Id = 'ParameterArgumentValidationError'; Given = @{ Identity = 'lync'; Status = 'Off' } }
        @{ Call = 'Set-UMIPGateway'; Id = 'ParameterArgumentValidationError'; Given = @{ Identity = 'lync'; Port = 65536 } }
        @{ Call = 'Set-UMIPGateway'; Id = 'ParameterArgumentTransformationError'; Given = @{ Identity = 'lync'; Address = 'a b' } }
        @{ Call = 'Set-UMService'; Id = 'ParameterArgumentTransformationError'; Given = @{ Identity = 'ex'; DialPlans = @{ Added = 'Redmond' } } }
        @{ Call = 'Add-ADPermission'; Id = 'ParameterArgumentTransformationError'; Given = @{ Identity = 'Litware'; User = 'g'; AccessRights = 'ListChildren', 'Everything' } }
        @{ Call = 'Add-ADPermission'; Id = 'AmbiguousParameterSet'; Given = @{ Identity = 'Litware'; User = 'g'; Owner = 'g' } }
        @{ Call = 'New-UMIPGateway'; Id = 'MissingMandatoryParameter'; Given = @{ Name = 'lync' } }
        @{ Call = 'New-UMDialPlan'; Id = 'NamedParameterNotFound'; Given = @{ Name = 'Redmond'; Identity = 'Redmond' } }
        @{ Call = 'New-CsExUmContact'; Id = 'ParameterArgumentValidationError'; Given = @{ SipAddress = 'redmond@litwareinc.com'; RegistrarPool = 'p.litwareinc.com'; OU = 'OU=a,DC=b'; DisplayNumber = '+14255550100' } }
        @{ Call = 'New-CsExUmContact'; Id = 'ParameterArgumentValidationError'; Given = @{ SipAddress = 'sip:redmond@litwareinc.com'; RegistrarPool = 'p.litwareinc.com'; OU = 'OU=a,DC=b'; DisplayNumber = '0100' } }
    ) {
        $failure = try { & $commands[$Call] @Given } catch { $_ }
        $failure.FullyQualifiedErrorId -replace ',.*' | Should -Be $Id
    }

    It 'of one release have what that release has' {
        $old = & (Join-Path $PSScriptRoot 'New-TestShell.ps1') -Path (Join-Path $TestDrive 'old') -Release 'Exchange Server 2010', 'Lync Server 2010'
        $old.Exchange.Commands | Should -Contain 'Set-UMServer'
        $old.Exchange.Commands | Should -Not -Contain 'Set-UMService'
        $module = Import-Module $old.Exchange.Path -PassThru -Prefix Old
        try { (Get-Command Set-OldUMIPGateway).Parameters.Keys | Should -Not -Contain 'IPAddressFamily' } finally { Remove-Module $module }
    }
}
