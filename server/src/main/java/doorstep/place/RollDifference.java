package doorstep.place;

import doorstep.kernel.Ids;
import doorstep.text.PersonalNumber;
import doorstep.text.SortKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What of a roll is not here yet, and what is here otherwise.
 *
 * @param known people who are here already
 * @param phones those of them for whom the roll has another telephone number
 */
record RollDifference(
        List<RollStore.NewHousehold> households,
        List<RollStore.NewResident> residents,
        int known,
        List<NewPhone> phones) {

    /** A line of the roll that has another number for somebody who is here. */
    record NewPhone(long line, UUID resident, PersonalNumber phone) {}

    static RollDifference of(
            List<RollImport.Entry> entries, Map<String, UUID> homes, Map<String, RollStore.Known> people, long now) {
        Map<String, RollStore.NewHousehold> households = new LinkedHashMap<>();
        List<RollStore.NewResident> residents = new ArrayList<>();
        List<NewPhone> phones = new ArrayList<>();
        int known = 0;
        for (RollImport.Entry entry : entries) {
            UUID home = homes.computeIfAbsent(entry.household(), key -> {
                UUID id = Ids.next(now);
                households.put(
                        key, new RollStore.NewHousehold(id, entry.area(), entry.door(), SortKey.of(entry.door())));
                return id;
            });
            RollStore.Known here = people.get(home + " " + entry.name());
            if (here == null) {
                residents.add(new RollStore.NewResident(
                        Ids.next(now),
                        home,
                        entry.name(),
                        SortKey.ofName(entry.name()),
                        entry.relation(),
                        entry.phone(),
                        entry.identity()));
                continue;
            }
            known++;
            PersonalNumber phone = entry.phone();
            if (phone != null && !phone.equals(here.phone())) {
                phones.add(new NewPhone(entry.line(), here.id(), phone));
            }
        }
        return new RollDifference(List.copyOf(households.values()), residents, known, phones);
    }
}
