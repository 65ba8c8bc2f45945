
# ── foresight: team
