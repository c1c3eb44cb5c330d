# Canaries: values that stand nowhere but where a secret is given. A whole session of an operator, with every stream on and a
# transcript, with what succeeds and what fails, leaves none of them anywhere.
BeforeDiscovery { $canRun = $IsLinux -and [bool](Get-Command openssl -CommandType Application -ErrorAction Ignore) }

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support/Lab.ps1')
    . (Join-Path $PSScriptRoot 'Support/Canary.ps1')
    . (Join-Path $PSScriptRoot 'Shells/Support/Shells.ps1')
    $secrets = [ordered]@{}
    foreach ($name in 'Shell', 'Server', 'Directory', 'Pfx', 'WrongPfx') { $secrets[$name] = "Kanarienvogel$name$([guid]::NewGuid().ToString('N').Substring(0, 12))" }
    $secrets.Pin = -join (1..12 | ForEach-Object { Get-Random -Minimum 1 -Maximum 10 })
}

Describe 'The search for canaries' {
    # A search that finds nothing anywhere would let everything pass.
    It 'finds one as <Form>' -Tag 'T5' -ForEach @(
        @{ Form = 'plain text'; Write = { param($secret) "the password $secret is here" } }
        @{ Form = 'UTF-16'; Write = { param($secret) [Text.Encoding]::Latin1.GetString([Text.Encoding]::Unicode.GetBytes("x$secret")) } }
        @{ Form = 'base64 of UTF-8, within more'; Write = { param($secret) [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("kim:$secret;")) } }
        @{ Form = 'base64 of UTF-8, further in'; Write = { param($secret) [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("user:$secret;")) } }
        @{ Form = 'base64 of UTF-16'; Write = { param($secret) [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($secret)) } }
        @{ Form = 'hexadecimal'; Write = { param($secret) [Convert]::ToHexString([Text.Encoding]::UTF8.GetBytes($secret)).ToLowerInvariant() } }
        @{ Form = 'hexadecimal UTF-16, as Export-Clixml writes secure strings where nothing protects them'; Write = { param($secret) [Convert]::ToHexString([Text.Encoding]::Unicode.GetBytes($secret)) } }
    ) {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
        [IO.File]::WriteAllBytes((Join-Path $folder 'planted.bin'), [Text.Encoding]::Latin1.GetBytes((& $Write $secrets.Server)))
        Find-CanaryInFolder $folder.FullName $secrets | Should -Be 'Server in /planted.bin'
    }

    It 'finds one in the list of processes and in an environment' -Tag 'T5' -Skip:(-not $IsLinux) {
        $start = [Diagnostics.ProcessStartInfo]::new('sleep', [string[]]@('30'))
        $start.Environment['PLANTED'] = $secrets.Shell
        $environment = [Diagnostics.Process]::Start($start)
        $argument = [Diagnostics.Process]::Start('sh', [string[]]@('-c', 'sleep 30; :', $secrets.Directory))
        try { Find-Canary ((Get-ProcessText $environment.Id) -join "`n") $secrets | Should -Be @('Shell', 'Directory') }
        finally { $environment, $argument | ForEach-Object { $_.Kill($true); $_.Dispose() } }
    }
}

Describe 'A session of an operator' -Skip:(-not $canRun) {
    BeforeAll {
        $inputs = (New-Item -ItemType Directory (Join-Path $TestDrive 'inputs')).FullName
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive 'searched')).FullName
        Copy-Item (Join-Path $root 'docs/examples/litware.json') $folder
        Set-Content -LiteralPath (Join-Path $inputs 'password.txt') -Value $secrets.Pfx -NoNewline
        Push-Location $inputs
        try {
            & openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -addext subjectAltName=DNS:localhost -days 30 -keyout server.key -out server.pem 2>$null
            & openssl pkcs12 -export -in server.pem -inkey server.key -out server.pfx -passout "file:$inputs/password.txt"
            & openssl req -new -newkey rsa:2048 -nodes -subj /CN=atl-ex-001.litwareinc.com -keyout um.key -out um.csr 2>$null
            & openssl x509 -req -in um.csr -CA server.pem -CAkey server.key -CAcreateserial -days 30 -out um.pem 2>$null
            & openssl pkcs12 -export -in um.pem -inkey um.key -out um.pfx -passout "file:$inputs/password.txt"
            Set-Content both.pem ((Get-Content server.pem) + (Get-Content server.key))
        }
        finally { Pop-Location }
        $secrets.Key = (Get-Content (Join-Path $inputs 'server.key'))[10]
        $secrets.ImportedKey = (Get-Content (Join-Path $inputs 'um.key'))[10]
        $secrets.PfxContent = [Convert]::ToBase64String([IO.File]::ReadAllBytes((Join-Path $inputs 'um.pfx'))[300..359])
        Set-Content (Join-Path $inputs 'console.txt') @(
            "Set-UMMailboxPIN kim -Pin $($secrets.Pin) -Confirm:`$false"
            'The call failed: Incompatible security setting.'
            ''
            "Pin : $($secrets.Pin)"
            'Error : Incompatible security setting.'
        )

        # A directory server as far as needed: TLS, and to the first request the answer that the password is wrong (RFC 4511,
        # section 4.2.2: BindResponse, invalidCredentials).
        $port = Get-FreePort
        $server = [Diagnostics.Process]::Start('sh', [string[]]@('-c',
                "cd '$inputs'; (printf '\060\014\002\001\001\141\007\012\001\061\004\000\004\000'; exec sleep 300) | exec openssl s_server -quiet -accept 127.0.0.1:$port -cert server.pem -key server.key >/dev/null 2>&1"))
        $shell = New-LitwareShell

        $start = [Diagnostics.ProcessStartInfo]::new((Get-Process -Id $PID).Path, [string[]]@(
                '-NoProfile', '-NonInteractive', '-File', (Join-Path $PSScriptRoot 'Support/SecretsRun.ps1'), '-Module', $manifest, '-Folder', $folder, '-Inputs', $inputs
                '-Exchange', $shell.Exchange.Path, '-Lync', $shell.Lync.Path, '-DirectoryPort', $port))
        $start.RedirectStandardInput = $start.RedirectStandardOutput = $start.RedirectStandardError = $true
        $start.Environment['XDG_DATA_HOME'] = Join-Path $folder 'data'
        $start.Environment['TMPDIR'] = (New-Item -ItemType Directory (Join-Path $folder 'tmp')).FullName
        $run = [Diagnostics.Process]::Start($start)
        $output = $run.StandardOutput.ReadToEndAsync()
        $errors = $run.StandardError.ReadToEndAsync()
        $run.StandardInput.WriteLine(($secrets | ConvertTo-Json -Compress))
        $seen = [System.Collections.Generic.HashSet[string]]::new()
        $samples = 0
        while (-not $run.HasExited) {
            foreach ($text in Get-ProcessText $run.Id) { $null = $seen.Add($text) }
            $samples++
            Start-Sleep -Milliseconds 100
        }
        Set-Content (Join-Path $folder 'output.txt') $output.Result
        Set-Content (Join-Path $folder 'errors.txt') $errors.Result
        $ids = Get-Content (Join-Path $folder 'ids.txt')
    }

    AfterAll {
        if ($server) { $server.Kill($true) }
    }

    It 'did everything that it was to do, and failed where it was to fail' -Tag 'T5' {
        $ids | Should -Be @(
            'pfx', 'pfx-shown', 'pfx-wrong PfxPasswordIsWrong', 'key', 'key-alone FileHoldsNoCertificate', 'sip', 'sip-wrong OwnCertificateCannotBeOpened', 'exchange SessionCannotBeOpened'
            'directory-wrong LogonIsInvalid', 'directory-away DirectoryDoesNotListen', 'directory-open PasswordNeedsTls'
            'connect', 'connection', 'living', 'read', 'import', 'import-wrong PfxPasswordIsWrong', 'ssh', 'lab', 'request', 'request-again FileIsThereAlready', 'pin', 'pin-piped'
        )
        foreach ($kept in 'transcript.txt', 'import.jsonl', 'living-run/journal.jsonl', 'living-run/report.md', 'run/plan.json', 'read.json', 'error.clixml') { Join-Path $folder $kept | Should -Exist }
        Get-Content -Raw (Join-Path $folder 'living-run/before.json') | Should -Match "'New-PSSession' failed"
        Get-Content -Raw (Join-Path $folder 'pin.clixml') | Should -Match 'Set-UMMailboxPIN kim -Pin \*\*\*'
    }

    It 'left no secret in a file: transcript, streams, errors, journal, plan, report, topology' -Tag 'T5' {
        Find-CanaryInFolder $folder $secrets | Should -BeNullOrEmpty
    }

    It 'showed no secret in the list of processes or in an environment' -Tag 'T5' {
        $samples | Should -BeGreaterThan 10
        $seen | Where-Object { $_ -like '*SecretsRun.ps1*' } | Should -Not -BeNullOrEmpty
        Find-Canary ($seen -join "`n") $secrets | Should -BeNullOrEmpty
    }
}
