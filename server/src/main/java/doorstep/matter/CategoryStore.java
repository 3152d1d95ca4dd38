package doorstep.matter;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The classification; each method is one statement. */
@Repository
class CategoryStore {
    private final JdbcClient db;

    CategoryStore(JdbcClient db) {
        this.db = db;
    }

    /** Puts this classification in the place of the one before; what is no longer named is kept for what was filed under it. */
    void replace(List<Category> categories) {
        db.sql("""
                with given as (
                    select code, name, parent
                      from unnest(:codes::text[], :names::text[], :parents::text[]) as one (code, name, parent)),
                gone as (
                    update matter.category set retired = true
                     where code not in (select code from given))
                insert into matter.category (code, name, parent)
                select code, name, parent from given
                on conflict (code) do update
                   set name = excluded.name, parent = excluded.parent, retired = false
                """)
                .param("codes", categories.stream().map(Category::code).toArray(String[]::new))
                .param("names", categories.stream().map(Category::name).toArray(String[]::new))
                .param("parents", categories.stream().map(Category::parent).toArray(String[]::new))
                .update();
    }

    /** Those that may be filed under, in the order of their codes. */
    List<Category> offered() {
        return db.sql("select code, name, parent from matter.category where not retired order by code")
                .query((row, number) ->
                        new Category(row.getString("code"), row.getString("name"), row.getString("parent")))
                .list();
    }
}
