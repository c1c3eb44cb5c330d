# A PowerShell in a network of its own, which ends at the loopback interface of that network: whatever it sends to wherever goes
# there, reaches nobody, and is counted by the kernel (proc(5), /proc/net/dev).
BeforeDiscovery {
    $lack = if (-not $IsLinux -or -not (Get-Command unshare -CommandType Application -ErrorAction Ignore)) { 'this machine has no unshare' } else {
        & unshare --net sh -c 'ip link set lo up && ip route add default dev lo' 2>$null
        if ($LASTEXITCODE) { 'this machine gives a process no network of its own (unshare --net, ip)' }
    }
}

if ($lack) {
    Describe 'A session without a network' {
        It 'cannot be had here' -TestCases @{ Lack = $lack } { Set-ItResult -Skipped -Because $Lack }
    }
    return
}

Describe 'A session without a network' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support/Lab.ps1')

        function Get-PacketCount([string] $Script) {
            # How many packets a PowerShell with the module sends that runs the script.
            $file = Join-Path $TestDrive "$([guid]::NewGuid()).ps1"
            $count = Join-Path $TestDrive "$([guid]::NewGuid()).txt"
            Set-Content -LiteralPath $file -Value "`$ErrorActionPreference = 'Stop'; `$WarningPreference = 'SilentlyContinue'; Import-Module '$manifest'; $Script"
            $shell = 'ip link set lo up && ip route add default dev lo || exit 99; ip -6 route add default dev lo 2>/dev/null; "$0" -NoProfile -NonInteractive -File "$1" >/dev/null || exit 98; awk ''$1 == "lo:" { print $11 }'' /proc/net/dev >"$2"'
            # PowerShell itself would report its start.
            $env:POWERSHELL_TELEMETRY_OPTOUT, $env:POWERSHELL_UPDATECHECK = '1', 'Off'
            & unshare --net sh -c $shell (Get-Process -Id $PID).Path $file $count | Out-Host
            $LASTEXITCODE | Should -Be 0
            [int](Get-Content -LiteralPath $count)
        }
    }

    It 'reads, judges, plans, integrates and reports, and sends nothing' -Tag 'T4' {
        $lab = New-Lab
        $folder = Join-Path $TestDrive 'run'
        Get-PacketCount "
            Connect-UmLync '$lab'
            Get-UmLyncTopology
            Test-UmLyncIntegration
            Test-UmLyncCertificate
            New-UmLyncPlan | Export-UmLyncPlan -Path '$TestDrive/plan.json'
            Invoke-UmLyncIntegration -Force -OutputPath '$folder'
            'Incompatible security setting.' | Resolve-UmLyncSymptom
        " | Should -Be 0
        Join-Path $folder 'report.md' | Should -Exist
        Join-Path $TestDrive 'plan.json' | Should -Exist
    }

    It 'would be seen to send something' -Tag 'T4' {
        Get-PacketCount 'Test-UmLyncPort -Computer 192.0.2.1 -Port 5061 -TimeoutSeconds 1' | Should -BeGreaterThan 0
    }
}
