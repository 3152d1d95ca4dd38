-- Inside an open intake a clerk may ask whether somebody rang before.
create index reporter_phone on matter.reporter (phone) where phone is not null;
