-- In the order in which transactions ended up: whoever reads steps as news goes on from (xid, seq) below the oldest one still open.
create index step_order on matter.step (xid, seq);
