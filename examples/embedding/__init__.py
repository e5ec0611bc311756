"""The library inside a service: cases in a database, decisions over HTTP (nhúng thư viện vào dịch vụ).

An example to read and to take from, not a part of the library. From the bottom up:

- ``tables``, ``database``: what is stored, and how SQLite and PostgreSQL are opened
- ``sealing``: an event becomes an entry of the trail, with what is personal taken out
- ``store``: trails loaded and verified, entries added, personal data removed
- ``office``: what the embedding system knows; here that of an invented commune
- ``handling``: a command becomes entries or a refusal, one transaction for each
- ``signing``: checkpoints signed and kept elsewhere
- ``tokens``: who is acting, from a signed token
- ``duties``: who may read what
- ``forms``, ``answers``, ``words``, ``problems``, ``asking``, ``service``: HTTP
- ``__main__``: the command line
"""
