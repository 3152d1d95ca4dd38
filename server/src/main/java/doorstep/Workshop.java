package doorstep;

import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** All modules without their pages, for a command that works on the database and ends. */
final class Workshop {
    private Workshop() {}

    static void with(Arguments arguments, Consumer<ApplicationContext> work) {
        with(arguments, Map.of(), work);
    }

    /** @param own beans of the command's own, by name */
    static void with(Arguments arguments, Map<String, Object> own, Consumer<ApplicationContext> work) {
        try (Ground ground = Ground.toWork(arguments)) {
            SpringApplication application = new SpringApplication(Application.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setRegisterShutdownHook(false);
            application.setDefaultProperties(Map.of("doorstep.rules", ground.rules(), "doorstep.pool", "imports"));
            application.addInitializers(context -> {
                context.getBeanFactory().registerSingleton("server", ground.server());
                own.forEach(context.getBeanFactory()::registerSingleton);
            });
            try (ConfigurableApplicationContext context = application.run()) {
                work.accept(context);
            }
        }
    }
}
