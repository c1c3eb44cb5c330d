# .SYNOPSIS
#     Script 1 of 4 that carries out a plan of UmLync
# .DESCRIPTION
#     Estate: exchange:litwareinc.com+lync:litwareinc.com
#     Releases: Exchange 15.0, Lync2013
#     Plan: SHA-256 <hash of the plan>
#     Run in: the Exchange Management Shell
#     Rights: Organization Management
#     First: nothing; it is the first script
#     First, by hand: c0001 (the comments below say what)
#     Contains: 6 changes, c0001 to c0006
#
#     The script stops at the first error.
#     It does not look before it changes, keeps no journal and cannot be undone; Invoke-UmLyncPlan does all that.

$ErrorActionPreference = 'Stop'

# c0001: exchange:litwareinc.com/umDialPlans/Redmond
#   What: Would wait until a person has done what follows.
#   What: Would change uriType from 'TelExtn' to 'SipName'.
#   Impact: none
#   Depends on: nothing
#   By hand: no command of UmLync does this; see that it is done before what follows is run

# c0002: exchange:litwareinc.com/umIpGateways/O'Hare lobby
#   What: Would create 'exchange:litwareinc.com/umIpGateways/O'Hare lobby'.
#   What: Would set address to 'atl-cs-001.litwareinc.com'.
#   Why: The pool 'atl-cs-001.litwareinc.com' homes, or will home, users of Enterprise Voice, and no UM IP gateway has its address. (J.4 step 8, H 33 [C])
#   Impact: none
#   Depends on: nothing
New-UMIPGateway -Name 'O''Hare lobby' -Address 'atl-cs-001.litwareinc.com' -Confirm:$false -ErrorAction Stop

# c0003: exchange:litwareinc.com/umHuntGroups/O'Hare lobby\Redmond-2
#   What: Would create 'exchange:litwareinc.com/umHuntGroups/O'Hare lobby\Redmond-2'.
#   What: Would set dialPlan to 'Redmond'.
#   What: Would set pilot to 'Redmond'.
#   Why: No hunt group leads from the gateway 'O'Hare lobby' to the dial plan 'Redmond' with the pilot identifier 'Redmond'. (A.7, H 2, H 3 [C])
#   Valid while: phoneContext of 'exchange:litwareinc.com/umDialPlans/Redmond' is 'Redmond.litwareinc.com'
#   Impact: none
#   Depends on: c0001, c0002
$parameters = @{
    Name            = 'Redmond-2'
    UMDialPlan      = 'Redmond'
    UMIPGateway     = 'O''Hare lobby'
    PilotIdentifier = 'Redmond'
    Confirm         = $false
    ErrorAction     = 'Stop'
}
New-UMHuntGroup @parameters

# c0004: exchange:litwareinc.com/umIpGateways/O'Hare lobby
#   What: Would set outcallsAllowed to 'True'.
#   What: Would set messageWaitingIndicatorAllowed to 'True'.
#   Why: The pool 'atl-cs-001.litwareinc.com' runs Lync Server 2010 or later and is no branch: it takes message-waiting notifications. (A.6 [C])
#   Impact: none
#   Depends on: c0002, c0003
$parameters = @{
    Identity                       = 'O''Hare lobby'
    OutcallsAllowed                = $true
    MessageWaitingIndicatorAllowed = $true
    Confirm                        = $false
    ErrorAction                    = 'Stop'
}
Set-UMIPGateway @parameters

# c0005: exchange:litwareinc.com/umServices/ATL-EX-001
#   What: Would change dialPlans from 'Old, Redmond' to 'Portland, Redmond'.
#   What: Would change startupMode from 'TCP' to 'Dual'.
#   Why: The dial plans of the server 'ATL-EX-001' need the startup mode Dual: Redmond = Secured. (C.4, H 7 [C])
#   Impact: none
#   Depends on: nothing
$parameters = @{
    Identity      = 'ATL-EX-001'
    DialPlans     = @{ Add = 'Portland'; Remove = 'Old' }
    UMStartupMode = 'Dual'
    Confirm       = $false
    ErrorAction   = 'Stop'
}
Set-UMService @parameters

# c0006: exchange:litwareinc.com/umHuntGroups/O'Hare lobby\Redmond
#   What: Would remove 'exchange:litwareinc.com/umHuntGroups/O'Hare lobby\Redmond'.
#   Why: The pilot identifier '+14255550100' is not the first label of the phone context of the dial plan 'Redmond', which is 'Redmond'. (A.7, H 2, H 3 [C])
#   Impact: none
#   Depends on: c0003
Remove-UMHuntGroup -Identity 'O''Hare lobby\Redmond' -Confirm:$false -ErrorAction Stop
