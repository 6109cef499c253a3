package org.jiangheng.workflow;

import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.beans.factory.BeanFactory;

/**
 * Expressions that can name facts and {@link Step} beans and nothing else. There is no resolver for properties or methods of
 * objects, so an expression that got in by whatever way (a diagram, a task query, a stored filter; CVE-2026-109432) cannot reach
 * Java.
 */
final class LockedExpressions extends JuelExpressionManager {

    private final BeanFactory beans;

    LockedExpressions(BeanFactory beans) {
        this.beans = beans;
        addFunction(InboxFunctions.SOON, InboxFunctions.method());
    }

    @Override
    protected ELResolver createElResolver() {
        var names = new CompositeELResolver();
        names.add(new VariableScopeElResolver());
        names.add(new VariableContextElResolver());
        names.add(new StepResolver(beans));
        names.add(new ArrayELResolver(true));
        names.add(new ListELResolver(true));
        names.add(new MapELResolver(true));
        return names;
    }

    /** Resolves the name of a step to its bean. */
    private static final class StepResolver extends ELResolver {

        private final BeanFactory beans;

        private StepResolver(BeanFactory beans) {
            this.beans = beans;
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base == null && property instanceof String name && isStep(name)) {
                context.setPropertyResolved(true);
                return beans.getBean(name, Step.class);
            }
            return null;
        }

        private boolean isStep(String name) {
            return beans.containsBean(name) && beans.isTypeMatch(name, Step.class);
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return Object.class;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            throw new IllegalStateException("Expressions cannot write");
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }

        @Override
        public Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return Collections.emptyIterator();
        }
    }
}
