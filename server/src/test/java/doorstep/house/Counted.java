package doorstep.house;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Stands between the modules and their connections: notes every statement that is sent, and leaves each pool a single
 * connection, so that code which asks for a second one while it holds the first waits and is refused.
 */
@TestConfiguration(proxyBeanMethods = false)
class Counted {
    private static final List<String> SENT = new ArrayList<>();

    /** What was sent since this was last asked. */
    static synchronized List<String> sent() {
        List<String> sent = List.copyOf(SENT);
        SENT.clear();
        return sent;
    }

    private static synchronized void note(String sql) {
        SENT.add(sql.strip());
    }

    @Bean
    static BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof HikariDataSource pool)) {
                    return bean;
                }
                return watched(ofOne(pool), DataSource.class, "");
            }
        };
    }

    private static DataSource ofOne(HikariDataSource pool) {
        HikariConfig config = new HikariConfig();
        pool.copyStateTo(config);
        pool.close();
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }

    /** The same thing, with whatever it hands out watched as well. */
    private static <T> T watched(T whole, Class<T> type, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                note(arguments == null ? sql : String.valueOf(arguments[0]));
            }
            return handedOut(method, call(whole, method, arguments), arguments);
        };
        return type.cast(Proxy.newProxyInstance(Counted.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object whole, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(whole, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @SuppressWarnings("unchecked")
    private static Object handedOut(Method method, Object result, Object[] arguments) {
        boolean handsOut = method.getName().matches("getConnection|prepareStatement|prepareCall|createStatement");
        if (!handsOut) {
            return result;
        }
        String sql = arguments == null ? "" : String.valueOf(arguments[0]);
        return watched(result, (Class<Object>) method.getReturnType(), sql);
    }
}
