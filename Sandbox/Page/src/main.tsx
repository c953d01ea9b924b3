import { mount } from 'client/shared/mount';
import { App } from './App';

mount(<App />);
