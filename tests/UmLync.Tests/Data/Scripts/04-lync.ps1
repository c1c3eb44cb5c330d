# .SYNOPSIS
#     Script 4 of 4 that carries out a plan of UmLync
# .DESCRIPTION
#     Estate: exchange:litwareinc.com+lync:litwareinc.com
#     Releases: Exchange 15.0, Lync2013
#     Plan: SHA-256 <hash of the plan>
#     Run in: the Lync Server or Skype for Business Server Management Shell
#     Rights: RTCUniversalServerAdmins
#     First: run '03-exchange.ps1' to its end
#     Contains: the change c0009
#
#     The script stops at the first error.
#     It does not look before it changes, keeps no journal and cannot be undone; Invoke-UmLyncPlan does all that.

$ErrorActionPreference = 'Stop'

# c0009: lync:litwareinc.com/lyncWindowsServices/atl-fe-001.litwareinc.com\RTCSRV
#   What: Would restart the service 'atl-fe-001.litwareinc.com\RTCSRV'.
#   Why: Lync notices Unified Messaging in the topology only after the Front End service has restarted ('atl-fe-001.litwareinc.com\RTCSRV'). (A.1, E.2 row 16 [C])
#   Impact: the service 'atl-fe-001.litwareinc.com\RTCSRV' restarts
#   Impact: calls in progress end
#   Impact: touches 38 users
#   Depends on: nothing
Stop-CsWindowsService -Name 'RTCSRV' -ComputerName 'atl-fe-001.litwareinc.com' -Confirm:$false -Force -ErrorAction Stop
Start-CsWindowsService -Name 'RTCSRV' -ComputerName 'atl-fe-001.litwareinc.com' -Confirm:$false -Force -ErrorAction Stop
