# The scripts of a plan, run as an administrator would in the two management shells and on the servers, leave the estate as the
# rehearsal on the lab file left it.
BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Shells.ps1')
    . (Join-Path $PSScriptRoot '../Support/Lab.ps1')
}

Describe 'The scripts of a plan' {
    It 'do in the shells what the plan did in the lab' -Tag 'S3' {
        $lab = Connect-Lab
        $plan = New-UmLyncPlan
        $scripts = $plan | Export-UmLyncScript -Path (Join-Path $TestDrive 'scripts')
        $outcomes = $plan | Invoke-UmLyncPlan -Force
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'

        $shell = New-LitwareShell
        $modules = Import-Module $shell.Exchange.Path, $shell.Lync.Path, $shell.Windows.Path -PassThru
        try {
            foreach ($script in $scripts) {
                # A script of one server runs there.
                $server = ($script.BaseName -replace '^\d+-(server-)?')
                & $modules[2] { $script:computer = $args[0] } "$server.litwareinc.com"
                $null = & $script.FullName
            }
        }
        finally { Remove-Module $modules }
        Compare-UmLyncTopology (Import-UmLyncTopology $shell.Estate) (Import-UmLyncTopology $lab) | Should -BeNullOrEmpty
    }
}
