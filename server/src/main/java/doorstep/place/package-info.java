/**
 * Where people live (片区、网格、户): county, township, village, grid; households and residents.
 *
 * <p><b>Words</b>: area 片区, township 乡镇, village 村（社区）, grid 网格（村民小组）, household 户, door 门牌, roll 花名册,
 * duty telephone 值班电话.
 *
 * <p><b>Tables</b>: {@code place.area}, {@code place.household}, {@code place.resident}; views {@code area_facts},
 * {@code household_facts}, without names of people.
 *
 * <p><b>Always holds</b>: an area's code contains its parent's, so that "inside" is a range. A roll is taken whole or not at
 * all, and taken twice adds nothing. Residents' names and numbers are shown masked here; whoever is linked to a home reads
 * them through {@code visit}. Nothing counts, sorts or exports by resident.
 */
@ApplicationModule(allowedDependencies = {"kernel", "clock", "audit", "text", "document"})
@NullMarked
package doorstep.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
