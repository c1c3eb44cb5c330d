#!/usr/bin/env python3
"""What the test servers hold, as LDIF on the standard output.

  ldif.py schema BASE            the schema of both products for Active Directory
  ldif.py slapd-schema           the same for slapd, and what it lacks of Active Directory's own
  ldif.py litware BASE FILE      the estate of a topology file, as Active Directory would hold it
  ldif.py tops BASE              the tops of the tree for slapd, which starts empty
  ldif.py users BASE COUNT       a small forest with that many users of both products
  ldif.py people BASE COUNT      these users alone
  ldif.py domain ROOT NAME HOST  how the forest ROOT lists the domain NAME, whose server is HOST
  ldif.py member NAME USER ROOT  the domain NAME with one user of the pool and the dial plan of the forest ROOT

Names of classes and attributes are those of docs/domain.md. The object identifiers are of a private arc: a test forest is
the only place where they mean anything.
"""
import base64
import json
import sys
import uuid

ARC = '1.2.840.113556.1.8000.2554.61221.40422.19321'
SPACE = uuid.UUID('6f2d1f0e-7c51-4a3a-9a55-1b7c0de3a001')

# Syntax: attributeSyntax and oMSyntax of Active Directory, equality and syntax of slapd.
TEXT = ('2.5.5.12', '64', 'caseIgnoreMatch', '1.3.6.1.4.1.1466.115.121.1.15')
NUMBER = ('2.5.5.9', '2', 'integerMatch', '1.3.6.1.4.1.1466.115.121.1.27')
TRUTH = ('2.5.5.8', '1', 'booleanMatch', '1.3.6.1.4.1.1466.115.121.1.7')
NAME = ('2.5.5.1', '127', 'distinguishedNameMatch', '1.3.6.1.4.1.1466.115.121.1.12')
BYTES = ('2.5.5.10', '4', 'octetStringMatch', '1.3.6.1.4.1.1466.115.121.1.40')

# name, syntax, many values; those from here on are in every user and contact
RECIPIENT = [
    ('msRTCSIP-PrimaryUserAddress', TEXT, 0), ('msRTCSIP-UserEnabled', TRUTH, 0), ('msRTCSIP-PrimaryHomeServer', NAME, 0),
    ('msRTCSIP-OptionFlags', NUMBER, 0), ('msRTCSIP-Line', TEXT, 0), ('msRTCSIP-SourceObjectType', NUMBER, 0),
    ('msExchUMRecipientDialPlanLink', NAME, 0), ('msExchUCVoiceMailSettings', TEXT, 1),
]
CONFIGURATION = [
    ('msRTCSIP-PoolVersion', NUMBER, 0), ('msRTCSIP-PoolData', TEXT, 1), ('msRTCSIP-PoolType', NUMBER, 0),
    ('msExchUMDialPlanURIType', NUMBER, 0), ('msExchUMPhoneContext', TEXT, 0), ('msExchUMVoiceMailPilotNumbers', TEXT, 1),
    ('msExchUMAutoAttendantDialedNumbers', TEXT, 1), ('msExchUMIPGatewayAddress', TEXT, 0), ('msExchUMHuntGroupDialPlanLink', NAME, 0),
]
# name, where it may stand, what it may have
CLASSES = [
    ('msRTCSIP-Pools', ['container'], []),
    ('msRTCSIP-Pool', ['msRTCSIP-Pools'], ['msRTCSIP-PoolVersion', 'msRTCSIP-PoolData', 'msRTCSIP-PoolType', 'dNSHostName']),
    ('msRTCSIP-PoolService', ['msRTCSIP-Pool', 'container'], []),
    ('msExchUMDialPlan', ['container'], ['msExchUMDialPlanURIType', 'msExchUMPhoneContext', 'msExchUMVoiceMailPilotNumbers']),
    ('msExchUMAutoAttendant', ['container'], ['msExchUMAutoAttendantDialedNumbers']),
    ('msExchUMIPGateway', ['container'], ['msExchUMIPGatewayAddress']),
    ('msExchUMHuntGroup', ['msExchUMIPGateway'], ['msExchUMHuntGroupDialPlanLink']),
    ('msExchExchangeServer', ['container'], ['versionNumber', 'dNSHostName']),
]
# Active Directory's own, for slapd
FOREIGN = [
    ('objectCategory', TEXT, 0), ('sAMAccountName', TEXT, 0), ('proxyAddresses', TEXT, 1), ('otherIpPhone', TEXT, 1), ('dNSHostName', TEXT, 0),
    ('versionNumber', NUMBER, 0), ('lDAPDisplayName', TEXT, 0), ('nETBIOSName', TEXT, 0), ('nCName', NAME, 0), ('dnsRoot', TEXT, 1),
    ('groupType', NUMBER, 0), ('objectSid', BYTES, 0), ('defaultNamingContext', NAME, 0), ('configurationNamingContext', NAME, 0),
    ('rootDomainNamingContext', NAME, 0), ('schemaNamingContext', NAME, 0), ('octets', BYTES, 0),
]

URI_TYPES = ['TelExtn', 'E164', 'SipName']
EXCHANGE_VERSION = 0x70000000


def entry(name, *rows, change=True):
    """One object; a value that LDIF cannot hold as it is goes in Base64."""
    print(line('dn', name))
    if change:
        print('changetype: add')
    for key, value in rows:
        for each in value if isinstance(value, list) else [value]:
            if each is not None:
                print(line(key, str(each)))
    print()


def line(key, value):
    safe = value.isascii() and value.isprintable() and value == value.strip() and not value.startswith((':', '<'))
    return f'{key}: {value}' if safe else f'{key}:: {base64.b64encode(value.encode()).decode()}'



def escape(value):
    """A value in a distinguished name (RFC 4514)."""
    escaped = ''.join('\\' + c if c in '"+,;<>\\' else c for c in value)
    return '\\' + escaped if escaped.startswith(('#', ' ')) else escaped


def schema(base):
    top = 'CN=Schema,CN=Configuration,' + base
    for number, (name, syntax, many) in enumerate(RECIPIENT + CONFIGURATION, 1):
        entry(f'CN={name},{top}', ('objectClass', 'attributeSchema'), ('cn', name), ('lDAPDisplayName', name), ('attributeID', f'{ARC}.1.{number}'),
              ('attributeSyntax', syntax[0]), ('oMSyntax', syntax[1]), ('isSingleValued', 'FALSE' if many else 'TRUE'), ('searchFlags', '1'))
    refresh()
    for number, (name, places, may) in enumerate(CLASSES, 1):
        entry(f'CN={name},{top}', ('objectClass', 'classSchema'), ('cn', name), ('lDAPDisplayName', name), ('governsID', f'{ARC}.2.{number}'),
              ('subClassOf', 'top'), ('objectClassCategory', '1'), ('rDNAttID', 'cn'), ('defaultHidingValue', 'TRUE'), ('systemOnly', 'FALSE'),
              ('defaultSecurityDescriptor', 'D:(A;;RPWPCRCCDCLCLORCWOWDSDDTSW;;;DA)(A;;RPWPCRCCDCLCLORCWOWDSDDTSW;;;SY)(A;;RPLCLORC;;;AU)'),
              ('possSuperiors', places), ('mayContain', may))
        refresh()
    for name in ('User', 'Contact'):
        print(f'dn: CN={name},{top}\nchangetype: modify\nadd: mayContain')
        for attribute, _, _ in RECIPIENT:
            print('mayContain: ' + attribute)
        print('mayContain: proxyAddresses\n')
    refresh()


def refresh():
    print('dn:\nchangetype: modify\nadd: schemaUpdateNow\nschemaUpdateNow: 1\n')


def slapd_schema():
    attributes = RECIPIENT + CONFIGURATION + FOREIGN
    for number, (name, syntax, many) in enumerate(attributes, 1):
        substrings = ' SUBSTR caseIgnoreSubstringsMatch' if syntax is TEXT else ''
        print(f"attributetype ( {ARC}.1.{number} NAME '{name}' EQUALITY {syntax[2]}{substrings} SYNTAX {syntax[3]}{'' if many else ' SINGLE-VALUE'} )")
    may = ' $ '.join(['cn', 'displayName', 'description', 'telephoneNumber'] + [name for name, _, _ in attributes])
    classes = ['container', 'user', 'contact', 'group', 'crossRef', 'attributeSchema'] + [name for name, _, _ in CLASSES]
    for number, name in enumerate(classes, 1):
        print(f"objectclass ( {ARC}.2.{number} NAME '{name}' SUP top STRUCTURAL MUST cn MAY ( {may} ) )")


def tops(base):
    """The empty forest."""
    entry(base, ('objectClass', ['organization', 'dcObject']), ('o', 'Litware'), ('dc', base.split(',')[0][3:]), change=False)
    configuration = 'CN=Configuration,' + base
    for name in [configuration, 'CN=Partitions,' + configuration, 'CN=Services,' + configuration, 'CN=Schema,' + configuration, 'CN=System,' + base]:
        entry(name, ('objectClass', 'container'), ('cn', name.split(',')[0][3:]), change=False)
    dns = '.'.join(part[3:] for part in base.split(','))
    entry('CN=LITWARE,CN=Partitions,' + configuration, ('objectClass', 'crossRef'), ('cn', 'LITWARE'), ('nETBIOSName', 'LITWARE'), ('nCName', base),
          ('dnsRoot', dns), change=False)
    for name in [row[0] for row in RECIPIENT + CONFIGURATION + CLASSES] + ['proxyAddresses', 'otherIpPhone', 'versionNumber']:
        entry(f'CN={name},CN=Schema,{configuration}', ('objectClass', 'attributeSchema'), ('cn', name), ('lDAPDisplayName', name), change=False)


def litware(base, file):
    """The objects of the estate that a directory holds."""
    with open(file, encoding='utf-8') as text:
        topology = json.load(text)
    exchange, lync = topology['exchange'][0], topology['lync'][0]
    services = 'CN=Services,CN=Configuration,' + base
    root = 'CN=Microsoft Exchange,' + services
    organization = f"CN={escape(exchange['organizations'][0]['name'])},{root}"
    groups = 'CN=Administrative Groups,' + organization
    servers = 'CN=Servers,CN=Exchange Administrative Group,' + groups
    containers = {name: f'CN={name},{organization}' for name in ('UM DialPlan Container', 'UM AutoAttendant Container', 'UM IPGateway Container')}
    for name in [root, organization, groups, servers.split(',', 1)[1], servers, *containers.values(), 'CN=RTC Service,' + services]:
        entry(name, ('objectClass', 'container'))
    plans, attendants, gateways = containers.values()
    plan_of = {plan['name']: f"CN={escape(plan['name'])},{plans}" for plan in exchange['umDialPlans']}
    for plan in exchange['umDialPlans']:
        entry(plan_of[plan['name']], ('objectClass', 'msExchUMDialPlan'), ('msExchUMDialPlanURIType', URI_TYPES.index(plan['uriType'])),
              ('msExchUMPhoneContext', plan['phoneContext']), ('msExchUMVoiceMailPilotNumbers', plan['accessTelephoneNumbers']))
    for attendant in exchange['umAutoAttendants']:
        entry(f"CN={escape(attendant['name'])},{attendants}", ('objectClass', 'msExchUMAutoAttendant'),
              ('msExchUMAutoAttendantDialedNumbers', attendant['pilotIdentifiers']))
    for gateway in exchange['umIpGateways']:
        entry(f"CN={escape(gateway['name'])},{gateways}", ('objectClass', 'msExchUMIPGateway'), ('msExchUMIPGatewayAddress', gateway['address']))
    for group in exchange['umHuntGroups']:
        entry(f"CN={escape(group['name'])},CN={escape(group['gateway'])},{gateways}", ('objectClass', 'msExchUMHuntGroup'),
              ('msExchUMHuntGroupDialPlanLink', plan_of[group['dialPlan']]))
    for server in exchange['exchangeServers']:
        major, minor, build = [int(part) for part in server['version'].split('.')[:3]]
        entry(f"CN={escape(server['name'])},{servers}", ('objectClass', 'msExchExchangeServer'), ('versionNumber', EXCHANGE_VERSION | major << 22 | minor << 16 | build))
    home_of = write_pools(services, lync['pools'])

    accounts = 'OU=RTC Special Accounts,' + base
    entry(accounts, ('objectClass', 'organizationalUnit'))
    for contact in lync['exumContacts']:
        entry(f"CN={{{uuid.uuid5(SPACE, contact['sipAddress'])}}},{accounts}", ('objectClass', 'contact'),
              ('msRTCSIP-PrimaryUserAddress', contact['sipAddress']), ('proxyAddresses', contact['sipAddress']), ('msRTCSIP-Line', contact['lineUri']),
              ('telephoneNumber', contact['displayNumber']), ('msRTCSIP-PrimaryHomeServer', home_of[contact['registrarPool']]),
              ('msRTCSIP-UserEnabled', truth(contact['enabled'])), ('msRTCSIP-OptionFlags', 256 + 128 * contact['enterpriseVoiceEnabled']),
              ('msRTCSIP-SourceObjectType', -1879048192), ('otherIpPhone', contact.get('otherIpPhone')), ('displayName', contact['displayName']))

    people = 'OU=People,' + base
    entry(people, ('objectClass', 'organizationalUnit'))
    users = {user['sipAddress'][4:]: user for user in lync['users']}
    mailboxes = {mailbox['primarySmtpAddress']: mailbox for mailbox in exchange['umMailboxes']}
    for address in sorted(users.keys() | mailboxes.keys()):
        user, mailbox = users.get(address), mailboxes.get(address)
        rows = [('objectClass', 'user'), ('sAMAccountName', address.split('@')[0][:20])]
        if user:
            rows += [('msRTCSIP-PrimaryUserAddress', user['sipAddress']), ('msRTCSIP-UserEnabled', 'TRUE'), ('msRTCSIP-Line', user['lineUri']),
                     ('msRTCSIP-PrimaryHomeServer', home_of[user['registrarPool']]), ('msRTCSIP-OptionFlags', 256 + 128 * user['enterpriseVoiceEnabled']),
                     ('msExchUCVoiceMailSettings', 'CsHostedVoiceMail=1' if user['hostedVoiceMail'] else None)]
        if mailbox:
            rows += [('msExchUMRecipientDialPlanLink', plan_of[mailbox['dialPlan']]),
                     ('proxyAddresses', ['SMTP:' + mailbox['primarySmtpAddress'], *mailbox['proxyAddresses']])]
        entry(f'CN={escape(address)},{people}', *rows)
    for name in ('RTCUniversalServerAdmins', 'RTCUniversalUserAdmins', 'RTCComponentUniversalServices'):
        entry(f'CN={name},CN=Users,{base}', ('objectClass', 'group'), ('sAMAccountName', name), ('groupType', -2147483640))


def write_pools(services, pools, change=True):
    """The pools; returns the name of the service object of each, which is the home of those on it."""
    versions = {'Lync2010': 5, 'Lync2013': 6, 'Sfb2015': 7}
    extended = {'Branch': 'RemoteRegistrar', 'Director': 'Director'}
    top = 'CN=Pools,CN=RTC Service,' + services
    entry(top, ('objectClass', 'msRTCSIP-Pools'), *([] if change else [('cn', 'Pools'), ('objectCategory', 'msRTCSIP-Pools')]), change=change)
    homes = {}
    for pool in pools:
        name = f"CN={escape(pool['clusterId'])},{top}"
        entry(name, ('objectClass', 'msRTCSIP-Pool'), *([] if change else [('cn', pool['clusterId'])]), ('dNSHostName', pool['fqdn']),
              ('msRTCSIP-PoolVersion', versions[pool['release']] << 16), ('msRTCSIP-PoolType', 5 if pool['kind'] == 'StandardEdition' else 10),
              ('msRTCSIP-PoolData', 'ExtendedType=' + extended.get(pool['kind'], 'CentralRegistrar')), change=change)
        homes[pool['fqdn']] = f'CN=LC Services,{name}'
        entry(homes[pool['fqdn']], ('objectClass', 'msRTCSIP-PoolService'), *([] if change else [('cn', 'LC Services')]), change=change)
    return homes


def users(base, count):
    """A forest with one pool, one dial plan and many users of both."""
    services = 'CN=Services,CN=Configuration,' + base
    root = 'CN=Microsoft Exchange,' + services
    plan = 'CN=Redmond,CN=UM DialPlan Container,CN=Litware,' + root
    for name in [root, 'CN=Litware,' + root, plan.split(',', 1)[1], 'CN=RTC Service,' + services]:
        entry(name, ('objectClass', 'container'), ('cn', name.split(',')[0][3:]), change=False)
    entry(plan, ('objectClass', 'msExchUMDialPlan'), ('cn', 'Redmond'), ('msExchUMDialPlanURIType', 2), change=False)
    write_pools(services, [{'clusterId': '1:1', 'fqdn': 'atl-cs-001.litwareinc.com', 'release': 'Lync2013', 'kind': 'FrontEnd'}], change=False)
    entry('OU=People,' + base, ('objectClass', 'organizationalUnit'), ('ou', 'People'), change=False)
    people(base, count)


def people(base, count):
    """Many users on the pool 1:1 and in the dial plan Redmond."""
    services = 'CN=Services,CN=Configuration,' + base
    plan = 'CN=Redmond,CN=UM DialPlan Container,CN=Litware,CN=Microsoft Exchange,' + services
    home = 'CN=LC Services,CN=1:1,CN=Pools,CN=RTC Service,' + services
    for number in range(count):
        name = f'user{number:05d}'
        address = name + '@litwareinc.com'
        entry(f'CN={name},OU=People,{base}', ('objectClass', 'user'), ('cn', name), ('sAMAccountName', name), ('msRTCSIP-PrimaryUserAddress', 'sip:' + address),
              ('msRTCSIP-UserEnabled', 'TRUE'), ('msRTCSIP-OptionFlags', 384), ('msRTCSIP-Line', f'tel:+1425{number:07d}'),
              ('msRTCSIP-PrimaryHomeServer', home), ('msExchUMRecipientDialPlanLink', plan),
              ('proxyAddresses', ['SMTP:' + address, f'EUM:{address};phone-context=Redmond.litwareinc.com', f'eum:{number:05d};phone-context=Redmond.litwareinc.com']),
              change=False)


def domain(root, name, host):
    label = name.split(',')[0][3:].upper()
    entry(f'CN={label},CN=Partitions,CN=Configuration,{root}', ('objectClass', 'crossRef'), ('cn', label), ('nETBIOSName', label), ('nCName', name),
          ('dnsRoot', host), change=False)


def member(name, user, root):
    entry(name, ('objectClass', ['organization', 'dcObject']), ('o', user), ('dc', name.split(',')[0][3:]), change=False)
    address = f'{user}@forest.example'
    home = 'CN=LC Services,CN=1:1,CN=Pools,CN=RTC Service,CN=Services,CN=Configuration,' + root
    entry(f'CN={user},{name}', ('objectClass', 'user'), ('cn', user), ('sAMAccountName', user), ('msRTCSIP-PrimaryUserAddress', 'sip:' + address),
          ('msRTCSIP-UserEnabled', 'TRUE'), ('msRTCSIP-OptionFlags', 384), ('msRTCSIP-PrimaryHomeServer', home), change=False)


def truth(value):
    return 'TRUE' if value else 'FALSE'


if __name__ == '__main__':
    verb, arguments = sys.argv[1], sys.argv[2:]
    if verb == 'schema':
        schema(*arguments)
    elif verb == 'slapd-schema':
        slapd_schema()
    elif verb == 'tops':
        tops(*arguments)
    elif verb == 'litware':
        litware(*arguments)
    elif verb == 'users':
        users(arguments[0], int(arguments[1]))
    elif verb == 'domain':
        domain(*arguments)
    elif verb == 'member':
        member(*arguments)
    elif verb == 'people':
        people(arguments[0], int(arguments[1]))
