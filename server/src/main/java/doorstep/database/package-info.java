/**
 * The ground the house stands on: the data folder and its lock, PostgreSQL's life inside it, the roles and pools, the one
 * migration history, backup and restore (数据库).
 *
 * <p><b>Words</b>: data folder 数据目录, backup 备份, restore 恢复, facts view 事实视图.
 *
 * <p><b>Tables</b>: {@code public.flyway_schema_history}, nothing else. Each other module owns one schema of its own name.
 *
 * <p><b>Always holds</b>: whoever holds the folder's lock owns any PostgreSQL in it, also one left behind by a killed
 * process. PostgreSQL never runs with root's rights and answers on loopback to passwords only. Settings that keep
 * acknowledged work safe are read back at every start. The role {@code app} owns nothing and is no superuser; the role
 * {@code facts} can only read {@code …_facts} views.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package doorstep.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
