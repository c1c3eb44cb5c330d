# .SYNOPSIS
#     Script 3 of 4 that carries out a plan of UmLync
# .DESCRIPTION
#     Estate: exchange:litwareinc.com+lync:litwareinc.com
#     Releases: Exchange 15.0, Lync2013
#     Plan: SHA-256 <hash of the plan>
#     Run in: the Exchange Management Shell
#     Rights: Organization Management
#     First: run '02-server-atl-ex-001.ps1' to its end
#     Contains: the change c0008
#
#     The script stops at the first error.
#     It does not look before it changes, keeps no journal and cannot be undone; Invoke-UmLyncPlan does all that.

$ErrorActionPreference = 'Stop'

# c0008: exchange:litwareinc.com/umDialPlans/Redmond
#   What: Would change voipSecurity from 'SIPSecured' to 'Secured'.
#   Why: The Lync pools ask of media: Global = RequireEncryption; 'Secured' is the strongest VoIP security that works with them, or the one chosen among those. (C.1 [C])
#   Impact: none
#   Depends on: c0005, c0007
Set-UMDialPlan -Identity 'Redmond' -VoIPSecurity 'Secured' -Confirm:$false -ErrorAction Stop
