# The scripts of a plan, run as an administrator would in the two management shells and on the servers, leave the estate as the
# rehearsal on the lab file left it.
BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Shells.ps1')
    . (Join-Path $PSScriptRoot '../Support/Lab.ps1')

    $lab = Connect-Lab
    $plan = New-UmLyncPlan
    $scripts = $plan | Export-UmLyncScript -Path (Join-Path $TestDrive 'scripts')
    $plan | Invoke-UmLyncPlan -Force | ForEach-Object Outcome | Sort-Object -Unique | Should -Be 'Applied'

    function Get-ServerName($Script) {
        # A script of one server bears its name.
        if ($Script.BaseName -match '^\d+-server-(.+)$') { "$($Matches[1]).litwareinc.com" }
    }

    function Get-Difference($Shell) { Compare-UmLyncTopology (Import-UmLyncTopology $Shell.Estate) (Import-UmLyncTopology $lab) }
}

Describe 'The scripts of a plan' {
    It 'do in the shells what the plan did in the lab' -Tag 'S3' {
        $shell = New-LitwareShell
        $modules = Import-Module $shell.Exchange.Path, $shell.Lync.Path, $shell.Windows.Path -PassThru
        try {
            foreach ($script in $scripts) {
                & $modules[2] { $script:computer = $args[0] } (Get-ServerName $script)
                $null = & $script.FullName
            }
        }
        finally { Remove-Module $modules }
        Get-Difference $shell | Should -BeNullOrEmpty
    }

    It 'do it through sessions whose endpoints are restricted, as the Exchange Management Shell is one' -Tag 'S3' {
        $fault = Get-SshFault
        if ($fault) { Set-ItResult -Skipped -Because $fault }

        $shell = New-LitwareShell
        $server = Start-TestServer $shell
        try {
            $sessions = New-TestSession 'atl-ex-001 exchange', 'atl-fe-001 lync', 'atl-ex-001 windows', 'atl-ex-002 windows', 'atl-ex-003 windows'
            $called = [regex]::Matches(((Get-Content -LiteralPath $scripts.FullName -Raw) -join "`n"), '(?m)^(?:New|Set|Add|Remove|Stop|Start)-\w+').Value | Sort-Object -Unique
            $proxies = foreach ($session in $sessions[0, 1]) {
                Import-Module (Import-PSSession $session -CommandName $called -DisableNameChecking) -Global -PassThru -DisableNameChecking
            }
            foreach ($script in $scripts) {
                $name = Get-ServerName $script
                if ($name) { Invoke-Command ($sessions[2..4] | Where-Object ComputerName -EQ $name) -FilePath $script.FullName }
                else { $null = & $script.FullName }
            }
        }
        finally {
            if ($proxies) { $proxies | Remove-Module }
            Stop-TestServer $server
        }
        Get-Difference $shell | Should -BeNullOrEmpty
    }
}
