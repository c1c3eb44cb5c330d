# Commands of Windows PowerShell on a server, as far as they are called there; Microsoft's reference of the modules
# Microsoft.PowerShell.Management, CimCmdlets, Microsoft.PowerShell.Diagnostics and WebAdministration describes them.

# Which computer this is: that of the address to which the session came.
$hostsPath = Join-Path $folder 'hosts.json'
$computer = if ($env:SSH_CONNECTION -and (Test-Path -LiteralPath $hostsPath)) {
    ([IO.File]::ReadAllText($hostsPath) | ConvertFrom-Json -AsHashtable)[($env:SSH_CONNECTION -split ' ')[2]]
}

function Find-Service([string[]] $Name, [string] $On = $computer) {
    foreach ($one in $Name) {
        $found = @(Get-AllServices | Where-Object { $_.computer -eq $On -and $_.name -like $one })
        if ($found) { $found } elseif (-not [WildcardPattern]::ContainsWildcardCharacters($one)) {
            Write-Error "Cannot find any service with service name '$one'." -ErrorId 'NoServiceFoundForGivenName' -Category ObjectNotFound -TargetObject $one
        }
    }
}

function Show-WindowsService($Service) {
    [pscustomobject]@{
        PSTypeName = 'System.ServiceProcess.ServiceController'; ServiceName = $Service.name; DisplayName = $Service.name; MachineName = $Service.computer
        ServicesDependedOn = @(); DependentServices = @(); Status = $Service.state; StartType = 'Automatic'; CanStop = $Service.state -eq 'Running'
    }
}

# A process has a number of its own for as long as it runs.
function Get-ProcessNumber($Service) {
    $run = "$(Get-ServiceKey $Service) $($estate.Times.started[(Get-ServiceKey $Service)])"
    1000 + [BitConverter]::ToUInt16([Security.Cryptography.MD5]::HashData([Text.Encoding]::UTF8.GetBytes($run)))
}

function Get-Service {
    [CmdletBinding()]
    param([Parameter(Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)] [Alias('ServiceName')] [string[]] $Name = '*', [string[]] $ComputerName = $computer)
    process { Use-Estate { foreach ($one in $ComputerName) { Find-Service $Name $one | ForEach-Object { Show-WindowsService $_ } } } }
}

function Get-NetFirewallRule {
    # MSFT_NetFirewallRule of the module NetSecurity, with its enumerations as words.
    [CmdletBinding()]
    param([string[]] $DisplayName = '*')
    Use-Estate {
        foreach ($one in $DisplayName) {
            foreach ($rule in Get-Section 'windowsFirewallRules' | Where-Object { $_.computer -eq $computer -and $_.name -like $one }) {
                [pscustomobject]@{
                    PSTypeName = 'Microsoft.Management.Infrastructure.CimInstance#root/standardcimv2/MSFT_NetFirewallRule'
                    DisplayName = $rule.name; Enabled = $rule.enabled ? 'True' : 'False'; Direction = $rule.direction; Action = $rule.action; Profile = $rule.profiles -join ', '
                }
            }
        }
    }
}

function Restart-Service {
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)] [Alias('ServiceName')] [string[]] $Name, [switch] $Force, [switch] $PassThru)
    process {
        Use-Estate -ForChange {
            foreach ($service in Find-Service $Name) {
                if ($PSCmdlet.ShouldProcess($service.name)) {
                    Start-ServiceOf $service
                    if ($PassThru) { Show-WindowsService $service }
                }
            }
        }
    }
}

function Stop-Service {
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)] [Alias('ServiceName')] [string[]] $Name, [switch] $Force)
    process { Use-Estate -ForChange { foreach ($service in Find-Service $Name) { if ($PSCmdlet.ShouldProcess($service.name)) { $service.state = 'Stopped' } } } }
}

function Start-Service {
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)] [Alias('ServiceName')] [string[]] $Name)
    process { Use-Estate -ForChange { foreach ($service in Find-Service $Name) { if ($service.state -ne 'Running' -and $PSCmdlet.ShouldProcess($service.name)) { Start-ServiceOf $service } } } }
}

function Get-CimInstance {
    # Win32_Service leads to its process, Win32_Process tells since when it runs.
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [string] $ClassName, [string] $Filter, [string[]] $Property)
    Use-Estate {
        $services = @(Get-AllServices | Where-Object { $_.computer -eq $computer })
        $instances = switch ($ClassName) {
            'Win32_Service' {
                foreach ($service in $services) {
                    [pscustomobject]@{
                        PSTypeName = 'Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_Service'; Name = $service.name; State = $service.state; StartMode = 'Auto'
                        ProcessId = [uint32]($service.state -eq 'Running' ? (Get-ProcessNumber $service) : 0); SystemName = ($service.computer -split '\.')[0]
                    }
                }
            }
            'Win32_Process' {
                foreach ($service in $services | Where-Object { $_.state -eq 'Running' }) {
                    [pscustomobject]@{
                        PSTypeName = 'Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_Process'; Name = "$($service.name).exe"; ProcessId = [uint32](Get-ProcessNumber $service)
                        CreationDate = (Get-StartTime $service).ToLocalTime(); HandleCount = [uint32]0; WorkingSetSize = [uint64]0; VirtualSize = [uint64]0
                    }
                }
            }
            default { throw [NotImplementedException]::new("The test shell has no class '$ClassName'.") }
        }
        if ($Filter) {
            # WQL as far as it compares with a value.
            $text = $Filter -replace '(\w+)\s*=\s*', '$$_.$1 -eq ' -replace '(\w+)\s+like\s+', '$$_.$1 -like ' -replace '%', '*' -replace '\bor\b', '-or' -replace '\band\b', '-and'
            $test = [scriptblock]::Create($text)
            $instances = $instances | Where-Object $test
        }
        $instances
    }
}

function Get-Process {
    [CmdletBinding(DefaultParameterSetName = 'Name')]
    param([Parameter(ParameterSetName = 'Id', Mandatory)] [int[]] $Id, [Parameter(ParameterSetName = 'Name', Position = 0)] [string[]] $Name = '*')
    Use-Estate {
        foreach ($service in Get-AllServices | Where-Object { $_.computer -eq $computer -and $_.state -eq 'Running' }) {
            $number = Get-ProcessNumber $service
            if ($Id ? $number -in $Id : @($Name | Where-Object { $service.name -like $_ })) {
                [pscustomobject]@{ PSTypeName = 'System.Diagnostics.Process'; Id = $number; ProcessName = $service.name; StartTime = (Get-StartTime $service).ToLocalTime() }
            }
        }
    }
}

function Get-WinEvent {
    # That a service entered the running state (Service Control Manager, 7036), and what Exchange and Lync write when they start.
    [CmdletBinding()]
    param([hashtable[]] $FilterHashtable, [string] $LogName, [int] $MaxEvents = [int]::MaxValue)
    Use-Estate {
        $events = foreach ($service in Get-AllServices | Where-Object { $_.computer -eq $computer -and $_.state -eq 'Running' }) {
            [pscustomobject]@{
                PSTypeName = 'System.Diagnostics.Eventing.Reader.EventLogRecord'; Id = 7036; ProviderName = 'Service Control Manager'; LogName = 'System'; MachineName = $service.computer; Level = 4
                LevelDisplayName = 'Information'; TimeCreated = (Get-StartTime $service).ToLocalTime(); Message = "The $($service.name) service entered the running state."
            }
        }
        # Outlook Web App writes when instant messaging starts (domain.md J.7).
        $started = @(Get-OfServer 'owaImTraces' | Where-Object { $_.startedAt })
        $events = @($events) + @($started | ForEach-Object {
                [pscustomobject]@{
                    PSTypeName = 'System.Diagnostics.Eventing.Reader.EventLogRecord'; Id = 112; ProviderName = 'MSExchange OWA'; LogName = 'Application'; MachineName = $computer; Level = 4
                    LevelDisplayName = 'Information'; TimeCreated = [datetime]::Parse($_.startedAt).ToLocalTime(); Message = 'The endpoint manager of instant messaging was initialised.'
                }
            })
        $wanted = @($events | Where-Object {
                $one = $_
                (-not $LogName -or $one.LogName -like $LogName) -and (-not $FilterHashtable -or @($FilterHashtable | Where-Object {
                            (-not $_.LogName -or $one.LogName -in $_.LogName) -and (-not $_.Id -or $one.Id -in $_.Id) -and (-not $_.ProviderName -or $one.ProviderName -in $_.ProviderName) -and
                            (-not $_.StartTime -or $one.TimeCreated -ge $_.StartTime)
                        }))
            } | Sort-Object TimeCreated -Descending)
        if ($wanted) { $wanted[0..([Math]::Min($MaxEvents, $wanted.Count) - 1)] }
        else { Write-Error 'No events were found that match the specified selection criteria.' -ErrorId 'NoMatchingEventsFound' -Category ObjectNotFound }
    }
}

function Get-ItemProperty {
    # The registry has what the OWA integration needs (domain.md D.4); everything else is a file of this machine.
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [Alias('LiteralPath')] [string[]] $Path, [Parameter(Position = 1)] [string[]] $Name)
    foreach ($one in $Path) {
        if ($one -notmatch '^(Registry::|HK(LM|EY_LOCAL_MACHINE)[:\\])') { Microsoft.PowerShell.Management\Get-ItemProperty -LiteralPath $one -Name $Name; continue }
        Use-Estate {
            $server = Get-Section 'exchangeServers' | Where-Object { $_.fqdn -eq $computer }
            $runtime = Get-Section 'ucmaRuntimes' | Where-Object { $_.server -eq $server.name }
            if ($one -match 'SYSTEM\\CurrentControlSet\\Services\\MSExchange OWA\\InstantMessaging\\?$' -and $runtime) {
                [pscustomobject]@{ ImplementationDLLPath = $runtime.implementationDllPath; PSPath = "Microsoft.PowerShell.Core\Registry::$one"; PSChildName = 'InstantMessaging' }
            }
            else { Write-Error "Cannot find path '$one' because it does not exist." -ErrorId 'PathNotFound' -Category ObjectNotFound -TargetObject $one }
        }
    }
}

# Certificate stores of the computer: real certificates where a test has laid some into the folder stores/<computer>/<store>, else
# what the estate has of them; of those there are no bytes.
function Get-ChildItem {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [Alias('LiteralPath')] [string] $Path)
    if ($Path -notmatch '^Cert:\\LocalMachine\\(\w+)$') { return Microsoft.PowerShell.Management\Get-ChildItem -LiteralPath $Path }
    $store = $Matches[1]
    $laid = Join-Path $folder "stores/$computer/$store"
    if (Microsoft.PowerShell.Management\Test-Path -LiteralPath $laid) {
        return Microsoft.PowerShell.Management\Get-ChildItem -LiteralPath $laid | ForEach-Object { [Security.Cryptography.X509Certificates.X509Certificate2]::new([IO.File]::ReadAllBytes($_.FullName)) }
    }
    Use-Estate {
        $sections = @{ Root = 'exchangeTrustedRoots', 'lyncTrustedRoots'; My = 'exchangeCertificates', 'lyncCertificates' }[$store]
        foreach ($certificate in $sections | ForEach-Object { Get-Section $_ } | Where-Object { $_.computer -eq $computer }) {
            [pscustomobject]@{
                PSTypeName = 'System.Security.Cryptography.X509Certificates.X509Certificate2'; Thumbprint = $certificate.thumbprint; Subject = $certificate.subject
                Issuer = $certificate.isSelfSigned ? $certificate.subject : ($certificate['issuer'] ?? 'CN=Another'); NotAfter = [datetime]::Parse($certificate.notAfter).ToLocalTime()
            }
        }
    }
}

# The shell of Lync is there on its own servers too; Get-CsCertificate tells of the computer on which it runs.
function Get-CsCertificate {
    [CmdletBinding()]
    param([Parameter(Position = 0)] [string] $Identity, [string[]] $Type, [string] $Report)
    Use-Estate { foreach ($certificate in Get-Section 'lyncCertificates' | Where-Object { $_.computer -eq $computer }) { Show-CertificateUses $certificate $Type } }
}

function Restart-WebAppPool {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [string] $Name)
    if ($Name -ne 'MSExchangeOWAAppPool') { Write-Error "Cannot find path 'IIS:\AppPools\$Name' because it does not exist." -ErrorId 'PathNotFound' -Category ObjectNotFound -TargetObject $Name }
}

# Files of Exchange and UCMA on the server, and where Exchange is installed (domain.md D.4, H 35 and 36); everything else is of this machine.
$installPath = 'C:\Program Files\Microsoft\Exchange Server\V15\'
$webConfig = "$($installPath)ClientAccess\Owa\web.config"

function Get-OfServer([string] $Section) {
    $server = Get-Section 'exchangeServers' | Where-Object { $_.fqdn -eq $computer }
    Get-Section $Section | Where-Object { $_.server -eq $server.name }
}

function Test-Path {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [Alias('LiteralPath')] [string] $Path)
    if ($Path -notmatch '^[A-Z]:\\') { return Microsoft.PowerShell.Management\Test-Path -LiteralPath $Path }
    Use-Estate { ($Path -eq $webConfig -and [bool](Get-OfServer 'owaWebConfigs')) -or ($Path -like '*Microsoft.Rtc.Internal.Ucweb.dll' -and [bool](Get-OfServer 'ucmaRuntimes').libraryExists) -or
        ($Path -eq "$($installPath)Logging\OWA\InstantMessaging" -and [bool](Get-OfServer 'owaImTraces').logFolderExists) }
}

function Get-Item {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [Alias('LiteralPath')] [string] $Path)
    if ($Path -ne 'Env:ExchangeInstallPath') { return Microsoft.PowerShell.Management\Get-Item -LiteralPath $Path }
    [Collections.DictionaryEntry]::new('ExchangeInstallPath', $installPath)
}

function Get-Content {
    # The file of each server stands beside the estate once it was written; until then it is what the estate says.
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [Alias('LiteralPath')] [string] $Path, [switch] $AsByteStream, [long] $ReadCount = 1)
    if ($Path -notmatch '^[A-Z]:\\') { return Microsoft.PowerShell.Management\Get-Content -LiteralPath $Path -AsByteStream:$AsByteStream -ReadCount $ReadCount }
    # What a function of the same name in somebody's profile would give: lines.
    if ((Get-Fault 'Get-Content') -eq 'Strange') { return 'one line', 'another line' }
    Use-Estate {
        $copy = Get-CopyPath $Path
        if ($Path -ne $webConfig -and [IO.File]::Exists($copy)) { return , [IO.File]::ReadAllBytes($copy) }
        if ($Path -ne $webConfig -or -not (Get-OfServer 'owaWebConfigs')) { Write-Error "Cannot find path '$Path' because it does not exist." -ErrorId 'PathNotFound' -Category ObjectNotFound -TargetObject $Path; return }
        , (Get-WebConfigBytes)
    }
}

function Get-CopyPath([string] $Path) { Join-Path $folder "$computer.$($Path.Split('\')[-1])" }

function Get-WebConfigBytes {
    $config = Get-OfServer 'owaWebConfigs'
    $lines = '<?xml version="1.0" encoding="utf-8"?>', '<configuration>', '  <appSettings>'
    foreach ($key in 'IMCertificateThumbprint', 'IMServerName') {
        $value = $config["im$($key.Substring(2))"]
        if ($value) { $lines += "    <add key=`"$key`" value=`"$([Security.SecurityElement]::Escape($value))`" />" }
    }
    $lines += '  </appSettings>', '</configuration>', ''
    , [Text.Encoding]::UTF8.GetBytes($lines -join "`r`n")
}

function Copy-Item {
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(Mandatory, Position = 0)] [Alias('LiteralPath')] [string] $Path, [Parameter(Mandatory)] [string] $Destination, [switch] $Force)
    Use-Estate { [IO.File]::WriteAllBytes((Get-CopyPath $Destination), (Get-WebConfigBytes)) }
}

function Set-Content {
    # Takes the two settings back into the estate, as Outlook Web App would read them.
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(Mandatory, Position = 0)] [Alias('LiteralPath')] [string] $Path, [Parameter(Mandatory)] [object] $Value, [switch] $AsByteStream)
    $fault = Get-Fault 'Set-Content'
    Start-Fault $fault
    if ($fault -eq 'Slow') {
        # Half of the file is written while the operator stops.
        Use-Estate -ForChange { (Get-OfServer 'owaWebConfigs').imServerName = $null }
        Microsoft.PowerShell.Management\Set-Content -LiteralPath (Join-Path $folder 'slow.txt') -Value "half $computer"
        Start-Sleep -Seconds 3
    }
    Use-Estate -ForChange {
        $settings = ([xml][Text.Encoding]::UTF8.GetString([byte[]] $Value)).configuration.appSettings.add
        $config = Get-OfServer 'owaWebConfigs'
        foreach ($key in 'IMCertificateThumbprint', 'IMServerName') { $config["im$($key.Substring(2))"] = ($settings | Where-Object key -EQ $key).value }
    }
}
