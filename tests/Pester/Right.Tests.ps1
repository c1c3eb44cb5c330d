# The look at the rights of the account before the first change: by what the shells offer to it, behind the test shells
# (tests/Pester/Shells). An endpoint of Exchange or Lync shows an account only what its roles hold.
BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Shells/Support/TestServer.ps1')
    $fault = Get-SshFault
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')
    . (Join-Path $PSScriptRoot 'Shells/Support/Shells.ps1')
}

AfterAll { Disconnect-UmLync }

Describe 'The rights that a plan takes' -Tag 'B7' {
    Context 'in the current session' {
        BeforeAll {
            $shell = New-LitwareShell
            $modules = Import-Module $shell.Exchange.Path, $shell.Lync.Path -PassThru
            $null = Connect-UmLync -CurrentShell
            $plan = New-UmLyncPlan
        }

        AfterAll {
            Disconnect-UmLync
            Remove-Module $modules
        }

        It 'are given where the Exchange shell has the commands, and not known where any account sees those of Lync' {
            $rights = $plan | Test-UmLyncRight
            $rights | Where-Object Product -EQ 'Exchange' | ForEach-Object State | Sort-Object -Unique | Should -Be 'Given'
            $rights | Where-Object Product -EQ 'Lync' | ForEach-Object State | Sort-Object -Unique | Should -Be 'Unknown'
            ($rights | Where-Object Product -EQ 'Lync')[0].Reason | Should -BeLike '*to every account*'
            $gateway = $rights | Where-Object Subject -EQ 'New-UMIPGateway'
            $gateway.Groups | Should -Be 'Organization Management'
            ($plan.Changes | Where-Object { $_.Key.Kind.Id -eq 'umIpGateways' -and $_.Action -eq 'Create' }).Id | Should -Be $gateway.Changes
        }

        It 'fit 120 columns' {
            $text = $plan | Test-UmLyncRight | Format-Table | Out-String -Width 200 -Stream
            ($text | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
            $text -match '^Given +Exchange +New-UMIPGateway +\d+ +Organization Management' | Should -HaveCount 1
        }

        It 'are those of the whole integration where no plan is given' {
            (Test-UmLyncRight).Subject | Should -Be ($plan | Test-UmLyncRight).Subject
        }

        Context 'where a command is not offered' {
            BeforeAll {
                $hidden = Get-Item function:New-UMHuntGroup
                Remove-Item function:New-UMHuntGroup
                Disconnect-UmLync
                $null = Connect-UmLync -CurrentShell
            }

            AfterAll { Set-Item function:global:New-UMHuntGroup $hidden.ScriptBlock }

            It 'are said to lack' {
                $lacking = $plan | Test-UmLyncRight | Where-Object State -EQ 'Lacking'
                $lacking.Subject | Should -Be 'New-UMHuntGroup'
                "$($lacking.Reason)" | Should -BeLike "*does not offer the command 'New-UMHuntGroup'*"
            }

            It 'are refused before the first change' {
                $before = Get-FileHash -LiteralPath $shell.Estate
                $failure = Get-Failure { Invoke-UmLyncPlan $plan -Force -JournalPath (Join-Path $TestDrive 'lacking.jsonl') -WarningAction Ignore }
                $failure.FullyQualifiedErrorId | Should -BeLike 'RightsAreLacking*'
                $failure.Exception.Message | Should -BeLike "*'New-UMHuntGroup'*"
                $failure.ErrorDetails.RecommendedAction | Should -BeLike '*Organization Management*'
                (Get-FileHash -LiteralPath $shell.Estate).Hash | Should -Be $before.Hash
                Join-Path $TestDrive 'lacking.jsonl' | Should -Not -Exist
            }

            It 'are a warning of a preview' {
                $null = Invoke-UmLyncPlan $plan -WhatIf -WarningVariable warnings -WarningAction SilentlyContinue
                $warnings -match 'New-UMHuntGroup' | Should -Not -BeNullOrEmpty
            }
        }

        Context 'where a parameter is not offered' {
            BeforeAll {
                $hidden = Get-Item function:New-UMHuntGroup
                function global:New-UMHuntGroup([string] $Name, [string] $UMDialPlan, [string] $UMIPGateway, [switch] $Confirm) { throw "$Name $UMDialPlan $UMIPGateway $Confirm" }
                Disconnect-UmLync
                $null = Connect-UmLync -CurrentShell
            }

            AfterAll { Set-Item function:global:New-UMHuntGroup $hidden.ScriptBlock }

            It 'are said to lack' {
                $lacking = $plan | Test-UmLyncRight | Where-Object State -EQ 'Lacking'
                "$($lacking.Reason)" | Should -BeLike "*'New-UMHuntGroup'*without the parameter 'PilotIdentifier'*"
            }
        }
    }

    It 'are none in a lab' {
        $null = Connect-Lab
        Test-UmLyncRight | Should -BeNullOrEmpty
    }
}

if (-not $fault) {
    Describe 'The rights that a plan takes through restricted sessions' -Tag 'B7' {
        BeforeAll {
            $shell = New-LitwareShell
            $visible = $shell.Exchange.Path -replace '\.psm1$', '.visible.ps1'
            Add-Content -LiteralPath $visible -Value "(Get-Command New-UMHuntGroup).Visibility = 'Private'"
            $server = Start-TestServer $shell
            $exchange, $lync = New-TestSession 'atl-ex-001 exchange', 'atl-fe-001 lync'
            $null = Connect-UmLync -ExchangeSession $exchange -LyncSession $lync
        }

        AfterAll {
            Disconnect-UmLync
            Stop-TestServer $server
        }

        It 'are what the endpoints show to the account' {
            $rights = Test-UmLyncRight
            ($rights | Where-Object State -EQ 'Lacking').Subject | Should -Be 'New-UMHuntGroup'
            $rights | Where-Object { $_.State -eq 'Unknown' } | ForEach-Object Product | Should -BeNullOrEmpty
            ($rights | Where-Object State -EQ 'Given').Product | Sort-Object -Unique | Should -Be 'Exchange', 'Lync'
        }

        It 'are refused before the first change' {
            $failure = Get-Failure { Invoke-UmLyncIntegration -Force -WarningAction Ignore }
            $failure.FullyQualifiedErrorId | Should -BeLike 'RightsAreLacking*'
        }
    }
}
else {
    Describe 'The rights that a plan takes through restricted sessions' {
        It 'cannot be shown here' -TestCases @{ Fault = $fault } { Set-ItResult -Skipped -Because $Fault }
    }
}
