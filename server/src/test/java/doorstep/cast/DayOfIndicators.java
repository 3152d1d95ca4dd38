package doorstep.cast;

import doorstep.kernel.Role;

/** On a {@link Day}: a leader asks what the indicators say of the township and of a unit. */
final class DayOfIndicators {
    private final Day day;
    private final DayOfTheOffice office;
    private final Browser leader;

    DayOfIndicators(Day day, DayOfTheOffice office) {
        this.day = day;
        this.office = office;
        this.leader = day.first(Role.LEADER);
    }

    void live() {
        day.get(leader, "/api/indicators");
        day.get(leader, "/api/indicators/groups-entered?area=" + day.area);
        day.get(leader, "/api/indicators/groups-entered/months?area=" + day.area);
        day.get(leader, "/api/indicators/needs-answered-by-promised-day?area=" + day.area + "&unit=" + office.unit);
    }
}
