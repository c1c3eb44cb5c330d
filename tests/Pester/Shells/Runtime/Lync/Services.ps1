# Windows services of Lync computers, through the management shell. domain.md D.3.

function Get-LyncServices($Given) {
    $computer = $Given.ComputerName ?? @(Get-Section 'computers')[0].fqdn
    $found = @(Get-Section 'lyncWindowsServices' | Where-Object { $_.computer -eq $computer -and (-not $Given.Name -or $_.name -eq $Given.Name) })
    if ($Given.InputObject) { $found = @(Get-Section 'lyncWindowsServices' | Where-Object { $_.computer -eq $Given.InputObject.ComputerName -and $_.name -eq $Given.InputObject.Name }) }
    if (($Given.Name -or $Given.InputObject) -and -not $found) { Deny 'ServiceNotFound' "Cannot find the service '$($Given.Name)' on the computer '$computer'." $Given.Name 'ObjectNotFound' }
    $found
}

$implementations['Get-CsWindowsService'] = { param($Call)
    Get-LyncServices $Call.Given | ForEach-Object {
        [pscustomobject]@{
            PSTypeName = 'Microsoft.Rtc.Management.Deployment.Core.NTService'; Status = $_.state; Name = $_.name; DisplayName = $_.name -eq 'RTCSRV' ? 'Lync Server Front-End' : $_.name
            RoleName = [string[]]@($_.name -eq 'RTCSRV' ? 'Registrar' : $_.name); ComputerName = $_.computer; ActivityLevel = '(Conferences=0)'
        }
    }
}
$implementations['Stop-CsWindowsService'] = { param($Call) Get-LyncServices $Call.Given | ForEach-Object { $_.state = 'Stopped' } }
$implementations['Start-CsWindowsService'] = { param($Call) Get-LyncServices $Call.Given | ForEach-Object { if ($_.state -ne 'Running') { Start-ServiceOf $_ } } }

# The two that are about the computer on which the shell runs: the first one.
$implementations['Get-CsServerVersion'] = { param($Call)
    $build = "$(@(Get-Section 'pools')[0]['build'])" -replace '^(\d+\.\d+\.\d+).*', '$1'
    "Microsoft Lync Server ($build): Volume license key installed."
}
$implementations['Get-CsCertificate'] = { param($Call)
    $computer = @(Get-Section 'computers')[0].fqdn
    foreach ($certificate in Get-Section 'lyncCertificates' | Where-Object { $_.computer -eq $computer }) { Show-CertificateUses $certificate $Call.Given.Type }
}
