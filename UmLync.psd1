@{
    RootModule             = if ($PSEdition -eq 'Core') { 'bin/net8.0/UmLync.Module.dll' } else { 'bin/net472/UmLync.Module.dll' }
    ModuleVersion          = '0.1.0'
    GUID                   = '683ef728-8323-46f4-99c5-75dabb55f74a'
    Author                 = 'UmLync'
    CompanyName            = 'UmLync'
    Copyright              = '(c) UmLync'
    Description            = 'Integrates Exchange Unified Messaging (2010, 2013, 2016) with Lync Server and Skype for Business Server on premises, as one reviewed, journalled, reversible plan.'
    CompatiblePSEditions   = @('Desktop', 'Core')
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    FormatsToProcess       = @('Formatting/UmLync.format.ps1xml')
    TypesToProcess         = @()
    CmdletsToExport        = @(
        'Compare-UmLyncTopology'
        'Connect-UmLync'
        'Disable-UmLyncOwaIntegration'
        'Disconnect-UmLync'
        'Enable-UmLyncEnterpriseVoice'
        'Enable-UmLyncOwaIntegration'
        'Enable-UmLyncUser'
        'Export-UmLyncFinding'
        'Export-UmLyncFirewallRequest'
        'Export-UmLyncPlan'
        'Export-UmLyncScript'
        'Export-UmLyncTopology'
        'Get-UmLyncCertificate'
        'Get-UmLyncConnection'
        'Get-UmLyncContact'
        'Get-UmLyncDialPlanBinding'
        'Get-UmLyncEncryptionPair'
        'Get-UmLyncJournal'
        'Get-UmLyncOwaIntegration'
        'Get-UmLyncPermission'
        'Get-UmLyncPort'
        'Get-UmLyncRule'
        'Get-UmLyncService'
        'Get-UmLyncTopology'
        'Grant-UmLyncPermission'
        'Import-UmLyncPlan'
        'Import-UmLyncTopology'
        'Invoke-UmLyncIntegration'
        'Invoke-UmLyncPlan'
        'Move-UmLyncUser'
        'New-UmLyncAutoAttendant'
        'New-UmLyncBlueprint'
        'New-UmLyncCertificateRequest'
        'New-UmLyncContact'
        'New-UmLyncDialPlan'
        'New-UmLyncDialPlanBinding'
        'New-UmLyncPlan'
        'Remove-UmLyncContact'
        'Remove-UmLyncDialPlanBinding'
        'Restart-UmLyncService'
        'Resolve-UmLyncSymptom'
        'Resume-UmLyncPlan'
        'Set-UmLyncCertificate'
        'Set-UmLyncContact'
        'Set-UmLyncEncryptionPair'
        'Test-UmLyncCall'
        'Test-UmLyncCertificate'
        'Test-UmLyncEncryptionPair'
        'Test-UmLyncIntegration'
        'Test-UmLyncOwaIntegration'
        'Test-UmLyncPort'
        'Test-UmLyncRight'
        'Test-UmLyncSipEndpoint'
        'Test-UmLyncSupport'
        'Test-UmLyncTls'
        'Test-UmLyncTrustedApplication'
        'Test-UmLyncUser'
        'Trace-UmLyncCall'
        'Undo-UmLyncPlan'
    )
    FunctionsToExport      = @()
    AliasesToExport        = @()
    VariablesToExport      = @()
    PrivateData            = @{
        PSData = @{
            Tags = @('Exchange', 'UnifiedMessaging', 'Lync', 'SkypeForBusiness', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux')
        }
    }
}
