create table customers (id varchar primary key, name varchar not null);
create table orders (
  id varchar primary key, customer_id varchar not null, item varchar not null, cents bigint not null, address varchar);
create table address_changes (id bigint generated always as identity primary key, order_id varchar, address varchar);
create table refunds (id bigint generated always as identity primary key, order_id varchar not null, cents bigint not null,
  ticket_id varchar);
create table payments (id bigint generated always as identity primary key, order_id varchar not null, cents bigint not null);
create table policies (
  source varchar, topic varchar, days_to_claim int not null, text varchar not null, primary key (source, topic));
create table promises (id bigint generated always as identity primary key, customer_id varchar not null, text varchar not null);
create table invoices (id varchar primary key, customer_id varchar not null, cents bigint not null);
create table credits (id bigint generated always as identity primary key, invoice_id varchar not null, cents bigint not null);
create table hand_offs (id bigint generated always as identity primary key, tool varchar not null, reason varchar not null);

insert into customers values
  ('C-1', 'Ada Berg'), ('C-2', 'Ben Cole'), ('C-3', 'Cem Demir'), ('C-4', 'Dora Eck'), ('C-5', 'Emil Falk'),
  ('C-6', 'Finn Gray'), ('C-7', 'Gina Holt'), ('C-8', 'Hugo Iven'), ('C-9', 'Ada Berg'), ('C-10', 'Jana Kurz');

insert into orders values
  ('A-1001', 'C-2', 'desk lamp', 4990, 'Elm Street 1, 10115 Riverton'),
  ('A-1002', 'C-3', 'office chair', 12900, 'Oak Avenue 22, 20095 Lakeside'),
  ('A-1003', 'C-9', 'bookshelf', 8900, 'Birch Lane 3, 50667 Hillbrook');

insert into policies values
  ('help page', 'bereavement', 90,
   'After a death in the family you can ask for the reduced price up to 90 days after the delivery.'),
  ('terms of sale', 'bereavement', 0,
   'The reduced price after a death in the family is granted before the delivery only, never afterwards.');

insert into invoices values ('I-501', 'C-1', 7500), ('I-509', 'C-9', 8900);
