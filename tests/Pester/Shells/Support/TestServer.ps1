# Dot-sourced by the tests: an SSH server on loopback through which PSSessions reach the test shells, each computer of the
# estate under its own name and address. Nothing outside the folder of the shells is touched.

function Get-SshFault {
    # Why there can be none; nothing where there can.
    if ($IsWindows) { return 'the SSH server of the tests needs a Unix machine' }
    foreach ($tool in 'ssh', 'ssh-keygen', 'timeout') { if (-not (Get-Command $tool -CommandType Application -ErrorAction Ignore)) { return "there is no $tool on the PATH" } }
    if (-not (Get-SshServerPath)) { return 'there is no sshd (Debian package openssh-server)' }
}

function Get-SshServerPath {
    $found = Get-Command sshd -CommandType Application -ErrorAction Ignore | Select-Object -First 1
    if ($found) { $found.Source } elseif (Test-Path /usr/sbin/sshd) { '/usr/sbin/sshd' }
}

function Start-TestServer($Shell, [int] $Seconds = 600, [switch] $Unconfigured) {
    # Serves the three kinds of sessions as subsystems: exchange, lync, windows, and the last as powershell too, which is asked for
    # by default. It ends by itself after the time. What the client is configured for lacks user and key where it is unconfigured.
    $folder = Join-Path $Shell.Path 'ssh'
    $null = New-Item -ItemType Directory -Path $folder -Force
    ssh-keygen -q -t ed25519 -N '' -f (Join-Path $folder 'host')
    ssh-keygen -q -t ed25519 -N '' -f (Join-Path $folder 'user')
    Copy-Item (Join-Path $folder 'user.pub') (Join-Path $folder 'authorized')

    $scope = Get-Content -Raw -LiteralPath $Shell.Estate | ConvertFrom-Json
    $names = @($scope.exchange.exchangeServers.fqdn) + @($scope.lync.computers.fqdn) | Where-Object { $_ }
    $addresses = [ordered]@{}
    for ($index = 0; $index -lt $names.Count; $index++) { $addresses["127.0.0.$(21 + $index)"] = $names[$index] }
    Set-Content -LiteralPath (Join-Path $Shell.Path 'hosts.json') -Value ($addresses | ConvertTo-Json)

    $port = Get-FreePort
    $pwsh = (Get-Process -Id $PID).Path
    Set-Content -LiteralPath (Join-Path $folder 'sshd_config') -Value @(
        "Port $port"
        $addresses.Keys | ForEach-Object { "ListenAddress $_" }
        "HostKey $folder/host", "AuthorizedKeysFile $folder/authorized", 'PidFile none', 'StrictModes no', 'UsePAM no', 'PasswordAuthentication no', 'KbdInteractiveAuthentication no', 'PermitRootLogin prohibit-password'
        foreach ($module in $Shell.Exchange, $Shell.Lync, $Shell.Windows) { "Subsystem $($module.Shell.ToLowerInvariant()) $pwsh -sshs -NoLogo -NoProfile -ConfigurationFile $($module.Configuration)" }
        "Subsystem powershell $pwsh -sshs -NoLogo -NoProfile -ConfigurationFile $($Shell.Windows.Configuration)"
    )
    $user, $key = $Unconfigured ? ('nobody-of-litware', 'none') : ([Environment]::UserName, "$folder/user")
    $hostKey = (Get-Content (Join-Path $folder 'host.pub')).Split(' ')[0..1] -join ' '
    Set-Content -LiteralPath (Join-Path $folder 'known_hosts') -Value "* $hostKey"
    Set-Content -LiteralPath (Join-Path $folder 'config') -Value @(
        $addresses.Keys | ForEach-Object { "Host $($addresses[$_])"; "    HostName $_" }
        'Host *', "    Port $port", "    User $user", "    IdentityFile $key", '    IdentitiesOnly yes', "    UserKnownHostsFile $folder/known_hosts"
        '    GlobalKnownHostsFile none', '    StrictHostKeyChecking yes', '    BatchMode yes', '    ConnectTimeout 10', '    LogLevel ERROR'
    )

    # PowerShell calls whatever ssh is first on the PATH: here one that knows the computers of the estate.
    $bin = New-Item -ItemType Directory -Path (Join-Path $folder 'bin') -Force
    $ssh = (Get-Command ssh -CommandType Application | Select-Object -First 1).Source
    Set-Content -LiteralPath (Join-Path $bin 'ssh') -Value "#!/bin/sh`nexec '$ssh' -F '$folder/config' `"`$@`""
    chmod +x (Join-Path $bin 'ssh')

    # Where the server drops its rights while a client logs on; root has it, others do without.
    if ([Environment]::UserName -eq 'root') { $null = New-Item -ItemType Directory -Path /run/sshd -Force }
    $process = Start-Process timeout -ArgumentList $Seconds, (Get-SshServerPath), '-D', '-f', "$folder/sshd_config", '-E', "$folder/sshd.log" -PassThru
    $server = [pscustomobject]@{ Process = $process; Path = $env:PATH; Port = $port; Folder = $folder; KeyFilePath = "$folder/user"; Computers = $names; Addresses = $addresses }
    Wait-TestServer $server
    $env:PATH = "$bin$([IO.Path]::PathSeparator)$env:PATH"
    $server
}

function Get-FreePort {
    $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
    $listener.Start()
    try { $listener.LocalEndpoint.Port } finally { $listener.Stop() }
}

function Wait-TestServer($Server) {
    $address = @($Server.Addresses.Keys)[-1]
    $patience = [Diagnostics.Stopwatch]::StartNew()
    while ($patience.Elapsed.TotalSeconds -lt 10 -and -not $Server.Process.HasExited) {
        $client = [Net.Sockets.TcpClient]::new()
        try { $client.Connect($address, $Server.Port); return } catch { Start-Sleep -Milliseconds 50 } finally { $client.Dispose() }
    }
    throw "The SSH server did not start: $(Get-Content -Raw "$($Server.Folder)/sshd.log" -ErrorAction Ignore)"
}

function New-TestSession([string[]] $To) {
    # Sessions to computers of Litware, 'computer subsystem' each, opened at the same time and given in that order.
    $connections = foreach ($one in $To) { $name, $subsystem = $one -split ' '; @{ HostName = "$name.litwareinc.com"; Subsystem = $subsystem; ConnectingTimeout = 60000 } }
    $opened = @(New-PSSession -SSHConnection $connections -Name $To)
    foreach ($one in $To) { $opened | Where-Object Name -EQ $one }
}

function Stop-TestServer($Server) {
    # Sessions first: theirs are processes of their own. TERM to the one that waits reaches the server.
    if (-not $Server) { return }
    Get-PSSession | Where-Object { $_.ComputerName -in $Server.Computers } | Remove-PSSession
    $env:PATH = $Server.Path
    if (-not $Server.Process.HasExited) {
        kill -TERM $Server.Process.Id
        $null = $Server.Process.WaitForExit(5000)
    }
}
