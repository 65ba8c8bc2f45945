
# ── foresight: goals
