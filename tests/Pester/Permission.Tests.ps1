BeforeAll { . (Join-Path $PSScriptRoot 'Support/Lab.ps1') }

Describe 'Get-UmLyncPermission' {
    BeforeAll { $null = Connect-Lab }

    It 'names object, group and rights, so that they can be granted by hand' -Tag 'F7', 'B7' {
        $missing = Get-UmLyncPermission | Where-Object State -EQ Missing
        $missing | Should -HaveCount 2
        $missing[0].Group | Should -Be 'litwareinc.com\RTCComponentUniversalServices'
        $missing[0].DistinguishedName.ToString() | Should -Be 'CN=UM AutoAttendant Container,CN=Litware,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=litwareinc,DC=com'
        $missing[0].Rights | Should -Be @('ListChildren', 'ReadProperty')
        $missing[0].Inheritance | Should -Be 'All'
    }

    It 'selects by wildcards' {
        Get-UmLyncPermission 'UM *' *Admins | Should -HaveCount 2
    }
}

Describe 'Grant-UmLyncPermission' {
    BeforeEach { $null = Connect-Lab }

    It 'grants what is missing' -Tag 'F7' {
        $outcomes = Grant-UmLyncPermission -Force
        ($outcomes | Where-Object { $_.Change.Key.Kind.Id -eq 'permissions' }).Outcome | Should -Be @('Applied', 'Applied')
        (Get-UmLyncPermission).State | Sort-Object -Unique | Should -Be 'Granted'
    }

    It 'grants what comes from the pipeline, and passes it' -Tag 'F7' {
        $granted = Get-UmLyncPermission 'Administrative Groups' | Where-Object State -EQ Missing | Grant-UmLyncPermission -Force -PassThru
        $granted.Container, $granted.State | Should -Be @('Administrative Groups', 'Granted')
        (Get-UmLyncPermission | Where-Object State -EQ Missing).Container | Should -Be 'UM AutoAttendant Container'
    }

    It 'refuses a container that Lync does not need' {
        Get-FailureId { Grant-UmLyncPermission 'UM IPGateway Container' -Force } | Should -Be 'PermissionIsNotNeeded'
    }
}
