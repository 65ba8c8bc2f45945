
# ── foresight: client
