# The reviewed scripts of Data/Scripts, run in a real PowerShell against functions that stand for the cmdlets. As in a remote
# shell, those functions belong to a module, and so see the common parameters of a call but not the preferences of a script.
BeforeAll {
    $scripts = Join-Path $PSScriptRoot '../UmLync.Tests/Data/Scripts'

    $standIns = New-Module -Name StandIns {
        $script:Calls = [System.Collections.Generic.List[string]]::new()
        $script:Refused = $null

        function Add-Call ([string] $Name, $Bound) {
            # A table of parameters has no order.
            $values = foreach ($key in $Bound.Keys | Where-Object { $_ -ne 'ErrorAction' } | Sort-Object) {
                $value = $Bound[$key]
                if ($value -is [hashtable]) { $value = ($value.Keys | Sort-Object | ForEach-Object { "$_=$($value[$_])" }) -join ';' }
                "$key=$value"
            }
            $script:Calls.Add("$Name $($values -join ' ')")
            if ($Name -eq $script:Refused) { Write-Error "$Name is refused." }
        }

        function New-UMIPGateway { [CmdletBinding()] param($Name, $Address, [switch] $Confirm) Add-Call New-UMIPGateway $PSBoundParameters }
        function New-UMHuntGroup { [CmdletBinding()] param($Name, $UMDialPlan, $UMIPGateway, $PilotIdentifier, [switch] $Confirm) Add-Call New-UMHuntGroup $PSBoundParameters }
        function Remove-UMHuntGroup { [CmdletBinding()] param($Identity, [switch] $Confirm) Add-Call Remove-UMHuntGroup $PSBoundParameters }
        function Set-UMIPGateway { [CmdletBinding()] param($Identity, [bool] $OutcallsAllowed, [bool] $MessageWaitingIndicatorAllowed, [switch] $Confirm) Add-Call Set-UMIPGateway $PSBoundParameters }
        function Set-UMService { [CmdletBinding()] param($Identity, $DialPlans, $UMStartupMode, [switch] $Confirm) Add-Call Set-UMService $PSBoundParameters }
        function Stop-CsWindowsService { [CmdletBinding()] param($Name, $ComputerName, [switch] $Confirm, [switch] $Force) Add-Call Stop-CsWindowsService $PSBoundParameters }
        function Start-CsWindowsService { [CmdletBinding()] param($Name, $ComputerName, [switch] $Confirm, [switch] $Force) Add-Call Start-CsWindowsService $PSBoundParameters }

        function Reset-Calls ([string] $Refused) {
            $script:Calls.Clear()
            $script:Refused = $Refused
        }
        function Get-Calls { $script:Calls }
    }
    Import-Module $standIns -Force
}

AfterAll {
    Remove-Module StandIns
}

Describe 'An exported script' {
    It 'shows with Get-Help what it is' {
        $help = Get-Help (Resolve-Path (Join-Path $scripts '01-exchange.ps1')).Path

        $help.Synopsis | Should -Be 'Script 1 of 4 that carries out a plan of UmLync'
        ($help.description | Out-String) | Should -Match 'Run in: the Exchange Management Shell'
    }

    It 'makes the calls of the plan in their order, with the names as they are' {
        Reset-Calls
        & (Join-Path $scripts '01-exchange.ps1')

        Get-Calls | Should -Be @(
            "New-UMIPGateway Address=atl-cs-001.litwareinc.com Confirm=False Name=O'Hare lobby"
            "New-UMHuntGroup Confirm=False Name=Redmond-2 PilotIdentifier=Redmond UMDialPlan=Redmond UMIPGateway=O'Hare lobby"
            "Set-UMIPGateway Confirm=False Identity=O'Hare lobby MessageWaitingIndicatorAllowed=True OutcallsAllowed=True"
            'Set-UMService Confirm=False DialPlans=Add=Portland;Remove=Old Identity=ATL-EX-001 UMStartupMode=Dual'
            "Remove-UMHuntGroup Confirm=False Identity=O'Hare lobby\Redmond"
        )
    }

    It 'stops a Lync service and starts it again' {
        Reset-Calls
        & (Join-Path $scripts '04-lync.ps1')

        Get-Calls | Should -Be @(
            'Stop-CsWindowsService ComputerName=atl-fe-001.litwareinc.com Confirm=False Force=True Name=RTCSRV'
            'Start-CsWindowsService ComputerName=atl-fe-001.litwareinc.com Confirm=False Force=True Name=RTCSRV'
        )
    }

    It 'stops at the first error, although the command only writes it' {
        Reset-Calls -Refused New-UMHuntGroup
        { & (Join-Path $scripts '01-exchange.ps1') } | Should -Throw 'New-UMHuntGroup is refused.'

        @(Get-Calls).Count | Should -Be 2
    }

    It 'leaves the preferences of the shell as they are' {
        $before = $global:ErrorActionPreference
        Reset-Calls
        & (Join-Path $scripts '04-lync.ps1')

        $global:ErrorActionPreference | Should -Be $before
    }
}
