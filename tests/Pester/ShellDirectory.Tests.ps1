# The directory as a part of a connection, through the cmdlets: Samba as the domain controller of the Litware estate, alone and
# beside the test shells. What is to come out is what docs/examples/litware.json holds; of rights, what Samba's own tool says.
BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Shells/Support/DirectoryServer.ps1')
    $fault = Get-DirectoryFault
}

if ($fault) {
    Describe 'A directory server' {
        It 'cannot be had here' -TestCases @{ Fault = $fault } { Set-ItResult -Skipped -Because $Fault }
    }
    return
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')
    . (Join-Path $PSScriptRoot 'Shells/Support/Shells.ps1')
    . (Join-Path $PSScriptRoot 'Shells/Support/DirectoryServer.ps1')
    $server = Start-DirectoryServer (Join-Path $TestDrive 'directory')
    $directory = @{ DirectoryServer = $server.Address; DirectoryAuthorityPath = $server.AuthorityPath; DirectoryCredential = New-DirectoryCredential }

    # The four containers of domain.md A.5.
    $organization = 'CN=Litware,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=litwareinc,DC=com'
    $containers = $organization, "CN=UM DialPlan Container,$organization", "CN=UM AutoAttendant Container,$organization", "CN=Administrative Groups,$organization"

    function Get-Descriptors { foreach ($container in $containers) { Get-DirectoryDescriptor $server $container } }

    function Get-Differences($Left, $Right, [string] $Except = 'permissions') {
        Compare-UmLyncTopology $Left $Right -WarningAction Ignore | Where-Object { $_.Key.Kind.Id -ne $Except } | ForEach-Object { "$($_.Key) $($_.Properties)" }
    }

    function Get-State([string] $Kind, $Topology) {
        $schema = [UmLync.Topologies.ResourceKinds]::Find($Kind)
        "$($Topology.CoverageOf(($Topology.Scopes | Where-Object Product -EQ $schema.Product), $schema).State)"
    }
}

AfterAll {
    Disconnect-UmLync
    Stop-DirectoryServer $server
}

Describe 'A directory server' {
    AfterEach { Disconnect-UmLync }

    It 'is an estate by itself' -Tag 'A1', 'A2', 'A3' {
        $connection = Connect-UmLync @directory
        $connection.Estate | Should -Be 'exchange:litwareinc.com+lync:litwareinc.com'
        $connection.Parts | Should -Be "exchange:litwareinc.com+lync:litwareinc.com: $($server.Address):636"
        $topology = Get-UmLyncTopology
        # The versionNumber of the directory has no revision (domain.md C.2).
        Get-Differences (Get-UmLyncTopology -Path $litware) $topology | ForEach-Object { $_ | Should -BeLike '*/exchangeServers/* version: 15.0.1497.2 -> 15.0.1497' }
        foreach ($kind in 'pools', 'exchangeServers', 'exumContacts', 'users', 'permissions') { Get-State $kind $topology | Should -Be 'Read' }
        foreach ($kind in 'umServices', 'mediaConfigurations') { Get-State $kind $topology | Should -Be 'NotRead' }
    }

    It 'is reached <Name>' -TestCases @(
        @{ Name = 'at a port that is named'; Given = @{ DirectoryPort = 636 }; At = 636 }
        @{ Name = 'by StartTLS at the ordinary port'; Given = @{ DirectoryTls = 'StartTls' }; At = 389 }
    ) {
        (Connect-UmLync @directory @Given).Parts | Should -BeLike "*: $($server.Address):$At"
        (Get-UmLyncTopology).Scopes.Count | Should -Be 2
    }

    # What a domain controller says of a logon: MS-ADTS 3.1.1.5.3.7.2 and the system error code behind "data".
    It 'is refused with the reason where <Name>' -TestCases @(
        @{ Name = 'the password is wrong'; Given = @{ DirectoryCredential = 'Administrator' }; Id = 'LogonPasswordIsWrong' }
        @{ Name = 'the account is disabled'; Given = @{ DirectoryCredential = 'disabled' }; Id = 'LogonAccountIsDisabled' }
        @{ Name = 'the certificate is of no authority that the computer trusts'; Given = @{ DirectoryAuthorityPath = $null }; Id = 'DirectoryCertificateIsNotTrusted' }
        @{ Name = 'nobody listens'; Given = @{ DirectoryPort = 1 }; Id = 'DirectoryDoesNotListen' }
        @{ Name = 'the port speaks no TLS at first'; Given = @{ DirectoryPort = 389 }; Id = 'DirectoryRefusesTls' }
        @{ Name = 'the password would go over an open line'; Given = @{ DirectoryTls = 'None' }; Id = 'PasswordNeedsTls' }
        @{ Name = 'the file of the authority is not there'; Given = @{ DirectoryAuthorityPath = 'TestDrive:\nothing.pem' }; Id = 'FileIsMissing' }
    ) -Tag 'T5' {
        $secret = 'Canary-4711!'
        $all = @{} + $directory
        foreach ($name in $Given.Keys) { if ($null -eq $Given[$name]) { $all.Remove($name) } else { $all[$name] = $Given[$name] } }
        if ($Given.DirectoryCredential) {
            # Of a disabled account it only says so to who knows the password.
            $all.DirectoryCredential = New-DirectoryCredential $Given.DirectoryCredential ($Given.DirectoryCredential -eq 'disabled' ? $directoryPassword : $secret)
        }
        $Error.Clear()
        $failure = Get-Failure { Connect-UmLync @all }
        $failure.FullyQualifiedErrorId -replace ',.*' | Should -Be $Id
        $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        if ($Id -ne 'FileIsMissing') { $failure.Exception.Message | Should -BeLike "*'$($server.Address)*" }
        "$failure $($failure | Format-List * -Force | Out-String) $($Error | Out-String)" | Should -Not -Match "$secret|$directoryPassword"
        Get-UmLyncConnection | Should -BeNullOrEmpty
    }
}

Describe 'A directory server beside the management shells' {
    BeforeAll {
        $shell = New-LitwareShell
        # A list, which every test of this group shares: what one imports is removed after the last.
        $modules = [Collections.Generic.List[object]]@(Import-Module $shell.Exchange.Path -PassThru)
    }

    AfterAll {
        Disconnect-UmLync
        Remove-Module $modules
    }

    It 'shows what the shells do not, and the rights' -Tag 'A1', 'A3', 'R1' {
        # In the shell the six entries of the example are granted; in the directory none is.
        @((Get-Estate $shell.Estate).exchange.permissions).Count | Should -Be 6
        $connection = Connect-UmLync -CurrentShell @directory
        $connection.Parts | Should -Be "exchange:litwareinc.com+lync:litwareinc.com: $($server.Address):636", 'exchange:litwareinc.com: the current session'
        $topology = Get-UmLyncTopology
        # Versions whole, plans without doubt: from the shell. Pools, contacts and users: from the directory.
        Get-Differences (Get-UmLyncTopology -Path $litware) $topology | Should -BeNullOrEmpty
        foreach ($kind in 'umDialPlans', 'umIpGateways', 'umServices', 'pools', 'exumContacts', 'users') { Get-State $kind $topology | Should -Be 'Read' }
        Get-State 'mediaConfigurations' $topology | Should -Be 'NotRead'
        (Get-UmLyncPermission).State | Sort-Object -Unique | Should -Be 'Missing'
    }

    It 'is where rights are granted and taken back, entry by entry' -Tag 'F7' {
        $shown = Get-FileHash -LiteralPath $shell.Estate
        $before = Get-Descriptors
        $journal = Join-Path $TestDrive 'grant.jsonl'
        $outcomes = Grant-UmLyncPermission -Force -JournalPath $journal
        $outcomes.Count | Should -Be 8
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Applied'
        (Get-UmLyncPermission).State | Sort-Object -Unique | Should -Be 'Granted'

        # domain.md A.5 in the words of SDDL: list children here, and list children and read properties with what is below.
        $sddl = Get-Descriptors
        $sddl[0] | Should -Match '(\(A;;LC;;;S-1-5-21-[\d-]+\).*){2}'
        $sddl[1..3] | ForEach-Object { $_ | Should -Match '(\(A;CI;RPLC;;;S-1-5-21-[\d-]+\).*){2}' }
        (Get-FileHash -LiteralPath $shell.Estate).Hash | Should -Be $shown.Hash

        $undone = Undo-UmLyncPlan $journal -Force
        $undone.Count | Should -Be 8
        $undone.Outcome | Sort-Object -Unique | Should -Be 'Applied'
        Get-Descriptors | Should -Be $before
    }

    It 'is refused rights that the account may not grant, in the words of the server' -Tag 'F7' {
        $null = Connect-UmLync -CurrentShell -DirectoryServer $server.Address -DirectoryAuthorityPath $server.AuthorityPath -DirectoryCredential (New-DirectoryCredential 'reader')
        $outcomes = Grant-UmLyncPermission -Force -ErrorAction SilentlyContinue -ErrorVariable failures
        $outcomes.Outcome | Sort-Object -Unique | Should -Be 'Failed'
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'DirectoryDeniesAccess,*'
    }

    It 'takes its part in the main job, and in its undo' -Tag 'R1', 'F7' {
        $modules.Add((Import-Module $shell.Lync.Path -PassThru))
        (Connect-UmLync -CurrentShell @directory).Parts.Count | Should -Be 3
        $before = Get-Descriptors
        $start = Get-UmLyncTopology
        $run = Join-Path $TestDrive 'run'
        $result = Invoke-UmLyncIntegration -Force -OutputPath $run -WarningAction SilentlyContinue | Select-Object -Last 1
        $result.Failed + $result.Diverged + $result.Stale | Should -Be 0
        (New-UmLyncPlan).Changes | Should -BeNullOrEmpty
        (Get-UmLyncPermission).State | Sort-Object -Unique | Should -Be 'Granted'
        Get-UMIPGateway | ForEach-Object Address | Should -Contain $secondPool

        (Undo-UmLyncPlan (Join-Path $run 'journal.jsonl') -Force -WarningAction SilentlyContinue).Outcome | Sort-Object -Unique | Should -Be 'Applied'
        Get-Descriptors | Should -Be $before
        Compare-UmLyncTopology $start (Get-UmLyncTopology) -WarningAction Ignore | ForEach-Object { $_.Properties | Where-Object { $_.Property.Name -ne 'pending' } } | Should -BeNullOrEmpty
    }
}
