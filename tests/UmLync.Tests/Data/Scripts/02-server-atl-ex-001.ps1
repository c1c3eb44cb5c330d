# .SYNOPSIS
#     Script 2 of 4 that carries out a plan of UmLync
# .DESCRIPTION
#     Estate: exchange:litwareinc.com+lync:litwareinc.com
#     Releases: Exchange 15.0, Lync2013
#     Plan: SHA-256 <hash of the plan>
#     Run in: Windows PowerShell on 'atl-ex-001.litwareinc.com', as administrator
#     Rights: Administrators of the server
#     First: run '01-exchange.ps1' to its end
#     Contains: the change c0007
#
#     The script stops at the first error.
#     It does not look before it changes, keeps no journal and cannot be undone; Invoke-UmLyncPlan does all that.

$ErrorActionPreference = 'Stop'

# c0007: exchange:litwareinc.com/exchangeWindowsServices/atl-ex-001.litwareinc.com\MSExchangeUM
#   What: Would restart the service 'atl-ex-001.litwareinc.com\MSExchangeUM'.
#   Why: The startup mode is read when the service starts ('atl-ex-001.litwareinc.com\MSExchangeUM'). (C.4, E.2 row 3 [C])
#   Impact: the service 'atl-ex-001.litwareinc.com\MSExchangeUM' restarts
#   Impact: calls in progress end
#   Depends on: nothing
Restart-Service -Name 'MSExchangeUM' -Confirm:$false -ErrorAction Stop
